SELECT shifts.business_day, count(tickets.seq), sum(tickets.sales_minor), sum(tickets.returns_minor)
FROM shifts JOIN tickets ON tickets.shift_number = shifts.number AND tickets.seq > shifts.opened_seq
    AND tickets.seq < coalesce(shifts.closed_seq, 9223372036854775807)
WHERE shifts.business_day >= :from_day AND shifts.business_day <= :to_day
GROUP BY shifts.business_day ORDER BY shifts.business_day
