DELETE FROM lease_guards
WHERE org_id = :org AND device_id = :device
