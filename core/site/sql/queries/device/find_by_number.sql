SELECT d.device_id
FROM devices d
JOIN stores s ON s.org_id = d.org_id AND s.store_id = d.store_id
WHERE s.org_id = :org AND s.number = :store AND d.number = :number
