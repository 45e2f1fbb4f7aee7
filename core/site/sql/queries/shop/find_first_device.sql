SELECT d.org_id, d.store_id, d.device_id, d.number, d.epoch, s.number, s.name, o.name, o.site_epoch
FROM devices d
JOIN stores s ON s.org_id = d.org_id AND s.store_id = d.store_id
JOIN orgs o ON o.org_id = d.org_id
ORDER BY d.device_id
LIMIT 1
