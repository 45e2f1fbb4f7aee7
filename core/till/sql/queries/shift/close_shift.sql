UPDATE shifts
SET closed_at = :closed_at, closed_seq = :closed_seq, z_number = :z_number, net_minor = :net_minor,
    difference_minor = :difference_minor
WHERE number = :number
