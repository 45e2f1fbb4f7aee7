INSERT INTO leases (lease_id, account_id, lot_id, ticket_id, amount, version, expires_at, state)
VALUES (:lease, :account, :lot, :ticket, :amount, 0, 0, 'asked')
ON CONFLICT (lease_id) DO UPDATE
SET amount = excluded.amount
WHERE leases.state = 'asked'
