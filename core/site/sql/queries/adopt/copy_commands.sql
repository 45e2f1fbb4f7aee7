INSERT INTO commands (org_id, command_id, store_id, device_id, kind, request_hash, answer, actor_id, at)
SELECT org_id, command_id, store_id, device_id, kind, request_hash, answer, actor_id, at
FROM incoming.commands
