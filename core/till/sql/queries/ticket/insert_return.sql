INSERT INTO ticket_returns (origin_ticket_id, seq) VALUES (:origin_ticket_id, :seq) ON CONFLICT DO NOTHING
