SELECT d.org_id, d.store_id, d.device_id, o.name, s.number, d.number
FROM devices d
JOIN stores s ON s.org_id = d.org_id AND s.store_id = d.store_id
JOIN orgs o ON o.org_id = d.org_id
ORDER BY o.org_id, s.number, d.number
