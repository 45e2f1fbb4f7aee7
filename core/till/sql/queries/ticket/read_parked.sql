SELECT ticket_id, reference, name, parked_at, parked_by_id, parked_by_name, total_minor, line_count
FROM parked_tickets ORDER BY parked_at, ticket_id
