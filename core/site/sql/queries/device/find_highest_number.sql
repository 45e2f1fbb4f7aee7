SELECT max(number)
FROM devices
WHERE org_id = :org AND store_id = :store
