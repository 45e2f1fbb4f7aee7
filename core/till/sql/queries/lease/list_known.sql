SELECT lease_id, account_id, lot_id, ticket_id, amount, used, version, expires_at, state
FROM leases
WHERE version > 0 AND state IN ('open', 'settled')
ORDER BY state, rowid DESC
LIMIT 200
