SELECT lease_id, account_id, lot_id, ticket_id, amount, used, version, expires_at, state
FROM leases
WHERE ticket_id = :ticket AND state IN ('asked', 'open')
ORDER BY rowid
