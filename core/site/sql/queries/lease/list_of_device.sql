SELECT lease_id, account_id, lot_id, ticket_id, amount, used, version, expires_at
FROM leases
WHERE org_id = :org AND device_id = :device AND state = 'open'
ORDER BY granted_at, lease_id
