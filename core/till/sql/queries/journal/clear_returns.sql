DELETE FROM ticket_returns
