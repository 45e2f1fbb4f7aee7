SELECT device_id
FROM lease_guards
WHERE org_id = :org AND device_id = :device
