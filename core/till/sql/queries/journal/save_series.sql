INSERT INTO receipt_series (device_number, year, last_number) VALUES (:device_number, :year, :last_number)
ON CONFLICT (device_number, year) DO UPDATE SET last_number = excluded.last_number
