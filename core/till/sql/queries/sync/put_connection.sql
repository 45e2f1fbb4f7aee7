INSERT INTO site_connection (only_row, address, pins, role, name, joined_at)
VALUES (1, :address, :pins, :role, :name, :at)
ON CONFLICT (only_row) DO UPDATE
SET address = excluded.address, pins = excluded.pins, role = excluded.role, name = excluded.name,
    joined_at = excluded.joined_at
