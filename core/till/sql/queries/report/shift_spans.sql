SELECT opened_seq, closed_seq FROM shifts
WHERE business_day >= :from_day AND business_day <= :to_day ORDER BY number
