SELECT address, pins, role, name, joined_at FROM site_connection
