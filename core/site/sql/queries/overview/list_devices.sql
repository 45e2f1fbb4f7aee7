SELECT o.name, s.number, s.name, d.number, d.role, d.state, d.epoch, d.acked_seq, d.app_version, d.public_key IS NOT NULL,
    (
        SELECT f.received_at
        FROM facts f
        WHERE f.org_id = d.org_id AND f.store_id = d.store_id AND f.device_id = d.device_id
        ORDER BY f.epoch DESC, f.seq DESC
        LIMIT 1
    )
FROM devices d
JOIN stores s ON s.org_id = d.org_id AND s.store_id = d.store_id
JOIN orgs o ON o.org_id = d.org_id
ORDER BY o.name, o.org_id, s.number, d.number
