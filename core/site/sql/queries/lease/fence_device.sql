UPDATE leases
SET state = 'fenced', fenced_at = :now
WHERE org_id = :org AND device_id = :device AND state = 'open'
