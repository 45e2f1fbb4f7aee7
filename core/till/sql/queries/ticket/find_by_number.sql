SELECT facts.body FROM tickets JOIN facts ON facts.seq = tickets.seq
WHERE tickets.device_number = :device_number AND tickets.receipt_year = :receipt_year
    AND tickets.receipt_number = :receipt_number
