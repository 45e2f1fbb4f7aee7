INSERT INTO main.command_log (command_id, kind, body, act_hash, actor_id, logged_at, state, answer_code)
SELECT command_id, kind, body, act_hash, actor_id, logged_at, state, answer_code
FROM former.command_log
