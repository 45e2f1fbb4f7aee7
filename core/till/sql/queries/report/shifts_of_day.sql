SELECT shifts.number, shifts.shift_id, shifts.business_day, shifts.opened_at, shifts.opened_by_id, shifts.opened_by_name,
    shifts.float_minor, shifts.closed_at, shifts.opened_seq, shifts.closed_seq, shifts.z_number, shifts.net_minor,
    shifts.difference_minor
FROM shifts
WHERE shifts.business_day = :day OR (shifts.closed_seq IS NULL AND shifts.business_day < :day)
ORDER BY shifts.number
