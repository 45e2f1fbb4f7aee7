DELETE FROM printers WHERE printer_id = :printer_id AND is_default = 0
