UPDATE devices
SET state = 'revoked'
WHERE org_id = :org AND store_id = :store AND device_id = :device AND state <> 'revoked'
