UPDATE print_jobs SET printer_id = ''
WHERE printer_id = :printer_id AND state IN ('waiting', 'failed')
