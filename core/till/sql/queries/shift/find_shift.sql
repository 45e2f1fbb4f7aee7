SELECT number, shift_id, business_day, opened_at, opened_by_id, opened_by_name, float_minor, closed_at, opened_seq,
    closed_seq, z_number, net_minor, difference_minor
FROM shifts WHERE shift_id = :shift_id
