INSERT INTO lease_guards (org_id, store_id, device_id, since)
SELECT org_id, store_id, device_id, :now
FROM devices
WHERE role = 'till' AND state = 'active'
ON CONFLICT (org_id, device_id) DO NOTHING
