SELECT ledger, currency, posted_minor, reserved_minor, limit_minor
FROM balances
WHERE org_id = :org AND customer_id = :customer
