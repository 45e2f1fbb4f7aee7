SELECT json_array(seq, device_number, receipt_year, receipt_number, shift_number, completed_at, total_minor, sales_minor,
    returns_minor, copies)
FROM tickets ORDER BY seq
