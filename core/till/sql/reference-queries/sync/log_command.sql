INSERT INTO command_log (command_id, kind, body, act_hash, actor_id, logged_at, state)
VALUES (:command, :kind, :body, :act, :actor, :at, 'sent')
