SELECT seq FROM tickets
WHERE device_number = :device_number AND receipt_year = :receipt_year AND receipt_number = :receipt_number
