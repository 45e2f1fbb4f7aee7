SELECT command_id
FROM command_log
WHERE act_hash = :act AND state = 'sent'
ORDER BY logged_at DESC
LIMIT 1
