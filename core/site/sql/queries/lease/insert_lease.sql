INSERT INTO leases (org_id, lease_id, account_id, lot_id, store_id, device_id, epoch, ticket_id, amount, used, state, version, granted_at, expires_at)
SELECT d.org_id, :lease, :account, :lot, d.store_id, d.device_id, d.epoch, :ticket, :amount, :used, :state, :version, :now, :expires
FROM devices AS d
WHERE d.org_id = :org AND d.store_id = :store AND d.device_id = :device
ON CONFLICT DO NOTHING
