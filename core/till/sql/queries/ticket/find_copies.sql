SELECT tickets.seq, tickets.copies, facts.body FROM facts JOIN tickets ON tickets.seq = facts.seq
WHERE facts.fact_id = :ticket_id
