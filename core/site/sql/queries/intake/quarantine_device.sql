UPDATE devices
SET state = 'quarantined'
WHERE org_id = :org AND store_id = :store AND device_id = :device AND state = 'active'
