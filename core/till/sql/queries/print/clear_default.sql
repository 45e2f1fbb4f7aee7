UPDATE printers SET is_default = 0 WHERE is_default = 1 AND printer_id <> :printer_id
