SELECT d.org_id, d.store_id, d.number, d.epoch, d.acked_seq, d.last_hash, o.site_epoch, d.state, d.role, d.public_key, d.app_version
FROM devices d
JOIN orgs o ON o.org_id = d.org_id
WHERE d.device_id = :device
