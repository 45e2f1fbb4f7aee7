INSERT INTO sign_in_tries (subject, count, last_at)
VALUES (:subject, :count, :at)
