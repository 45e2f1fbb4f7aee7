UPDATE device_state
SET seq = :seq, chain_head = :chain_head, receipt_year = :receipt_year, receipt_number = :receipt_number,
    grand_sales_minor = :grand_sales_minor, grand_returns_minor = :grand_returns_minor,
    grand_receipts = :grand_receipts, is_provisional = :is_provisional
WHERE only_row = 1
