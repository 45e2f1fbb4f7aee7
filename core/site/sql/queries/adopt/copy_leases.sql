INSERT INTO leases (org_id, lease_id, account_id, lot_id, store_id, device_id, epoch, ticket_id, amount, used, state, version, is_readmitted, granted_at, expires_at, fenced_at, ended_reason, ended_by, ended_by_name, approved_by, approved_by_name)
SELECT org_id, lease_id, account_id, lot_id, store_id, device_id, epoch, ticket_id, amount, used, state, version, is_readmitted, granted_at, expires_at, fenced_at, ended_reason, ended_by, ended_by_name, approved_by, approved_by_name
FROM incoming.leases
