INSERT INTO parked_tickets (ticket_id, reference, name, parked_at, parked_by_id, parked_by_name, total_minor, line_count,
    body)
VALUES (:ticket_id, :reference, :name, :parked_at, :parked_by_id, :parked_by_name, :total_minor, :line_count, :body)
