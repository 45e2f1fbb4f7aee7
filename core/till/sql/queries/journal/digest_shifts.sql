SELECT json_array(number, shift_id, business_day, opened_at, opened_by_id, opened_by_name, float_minor, opened_seq,
    closed_at, closed_seq, z_number, net_minor, difference_minor)
FROM shifts ORDER BY number
