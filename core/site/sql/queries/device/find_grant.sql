SELECT d.org_id, d.store_id, d.number, d.epoch, d.acked_seq, d.role, s.number, s.name, o.name, o.site_epoch, s.sealed_pepper, d.public_key
FROM devices d
JOIN stores s ON s.org_id = d.org_id AND s.store_id = d.store_id
JOIN orgs o ON o.org_id = d.org_id
WHERE d.device_id = :device
