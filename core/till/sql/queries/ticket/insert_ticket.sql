INSERT INTO tickets (seq, device_number, receipt_year, receipt_number, shift_number, completed_at,
    total_minor, sales_minor, returns_minor, copies)
VALUES (:seq, :device_number, :receipt_year, :receipt_number, :shift_number, :completed_at,
    :total_minor, :sales_minor, :returns_minor, 0)
