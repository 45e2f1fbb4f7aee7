DELETE FROM main.sign_in_tries
