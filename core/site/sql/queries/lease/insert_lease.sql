INSERT INTO leases (org_id, lease_id, account_id, lot_id, store_id, device_id, epoch, ticket_id, amount, used, state, version, is_readmitted, granted_at, expires_at)
SELECT d.org_id, :lease, :account, :lot, d.store_id, d.device_id, d.epoch, :ticket, :amount, :used, :state, :version, :is_readmitted, :now, :expires
FROM devices AS d
WHERE d.org_id = :org AND d.store_id = :store AND d.device_id = :device
    AND (:state <> 'open' OR :is_readmitted = 1 OR NOT EXISTS (
        SELECT 1 FROM leases AS l
        WHERE l.org_id = d.org_id AND l.account_id = :account AND l.lot_id = :lot AND l.state = 'open'))
ON CONFLICT DO NOTHING
