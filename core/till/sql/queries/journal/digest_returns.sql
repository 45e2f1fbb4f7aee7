SELECT json_array(origin_ticket_id, seq) FROM ticket_returns ORDER BY origin_ticket_id, seq
