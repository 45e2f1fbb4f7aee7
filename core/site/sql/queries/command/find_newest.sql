SELECT command_id
FROM commands
ORDER BY at DESC, command_id DESC
LIMIT 1
