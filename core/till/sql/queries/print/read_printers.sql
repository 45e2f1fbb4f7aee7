SELECT printer_id, name, profile, transport, address, is_default, papers
FROM printers ORDER BY is_default DESC, name, printer_id
