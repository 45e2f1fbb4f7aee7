INSERT INTO leases (lease_id, account_id, lot_id, ticket_id, amount, used, version, expires_at, state)
VALUES (:lease, :account, :lot, :ticket, :amount, :used, :version, :expires, 'open')
ON CONFLICT (lease_id) DO UPDATE
SET amount = excluded.amount, used = max(leases.used, excluded.used), version = excluded.version,
    expires_at = excluded.expires_at, state = 'open'
WHERE leases.state IN ('asked', 'open') AND excluded.version > leases.version
    AND leases.used <= excluded.amount
