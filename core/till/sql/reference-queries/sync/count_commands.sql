SELECT count(command_id)
FROM command_log
WHERE kind = :kind
