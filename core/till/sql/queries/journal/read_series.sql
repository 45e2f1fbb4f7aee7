SELECT last_number FROM receipt_series WHERE device_number = :device_number AND year = :year
