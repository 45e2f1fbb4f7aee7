SELECT facts.body FROM ticket_returns JOIN facts ON facts.seq = ticket_returns.seq
WHERE ticket_returns.origin_ticket_id = :origin_ticket_id ORDER BY ticket_returns.seq
