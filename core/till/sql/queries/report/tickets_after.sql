SELECT facts.seq, facts.body FROM tickets JOIN facts ON facts.seq = tickets.seq
WHERE tickets.seq > :after AND tickets.seq <= :last_seq ORDER BY tickets.seq LIMIT 500
