INSERT INTO printers (printer_id, name, profile, transport, address, is_default, papers)
VALUES (:printer_id, :name, :profile, :transport, :address, :is_default, :papers)
ON CONFLICT (printer_id) DO UPDATE SET name = excluded.name, profile = excluded.profile,
    transport = excluded.transport, address = excluded.address, is_default = excluded.is_default,
    papers = excluded.papers
