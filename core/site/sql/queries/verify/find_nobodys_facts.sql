SELECT f.device_id, count(f.seq)
FROM facts f
WHERE NOT EXISTS (
    SELECT 1
    FROM devices d
    WHERE d.org_id = f.org_id AND d.store_id = f.store_id AND d.device_id = f.device_id
)
GROUP BY f.device_id
LIMIT 1
