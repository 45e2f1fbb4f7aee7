SELECT request_hash, answer
FROM commands
WHERE org_id = :org AND command_id = :command
