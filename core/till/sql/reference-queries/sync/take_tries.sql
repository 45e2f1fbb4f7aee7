INSERT INTO main.sign_in_tries (subject, count, last_at)
SELECT subject, count, last_at
FROM former.sign_in_tries
