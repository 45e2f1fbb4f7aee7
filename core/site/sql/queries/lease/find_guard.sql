SELECT device_id
FROM lease_guards
WHERE org_id = :org
LIMIT 1
