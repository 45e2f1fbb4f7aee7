SELECT subject, count, last_at
FROM sign_in_tries
