INSERT INTO lease_guards (org_id, store_id, device_id, since)
SELECT org_id, store_id, device_id, since
FROM incoming.lease_guards
