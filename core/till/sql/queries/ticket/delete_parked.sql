DELETE FROM parked_tickets WHERE ticket_id = :ticket_id
