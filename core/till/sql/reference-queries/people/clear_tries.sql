DELETE FROM sign_in_tries
