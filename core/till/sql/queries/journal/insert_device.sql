INSERT INTO device_state (only_row, org_id, store_id, store_number, device_id, device_number, epoch, currency, zone,
    seq, chain_head, acked_seq, durable_seq, receipt_year, receipt_number,
    grand_sales_minor, grand_returns_minor, grand_receipts, is_provisional, is_running)
VALUES (1, :org_id, :store_id, :store_number, :device_id, :device_number, :epoch, :currency, :zone,
    0, zeroblob(32), 0, 0, 0, 0, 0, 0, 0, 0, 0)
