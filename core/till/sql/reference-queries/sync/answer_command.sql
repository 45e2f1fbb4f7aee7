UPDATE command_log
SET state = 'answered', answer_code = :code
WHERE command_id = :command AND state = 'sent'
