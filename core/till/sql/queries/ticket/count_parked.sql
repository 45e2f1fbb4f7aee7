SELECT count(ticket_id) FROM parked_tickets
