DELETE FROM tickets
