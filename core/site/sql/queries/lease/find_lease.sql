SELECT account_id, lot_id, device_id, ticket_id, amount, used, state, version, expires_at, fenced_at
FROM leases
WHERE org_id = :org AND lease_id = :lease
