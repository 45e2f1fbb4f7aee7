SELECT d.device_id, f.epoch, f.seq, f.hash
FROM devices d
JOIN stores s ON s.org_id = d.org_id AND s.store_id = d.store_id
JOIN orgs o ON o.org_id = d.org_id
JOIN facts f ON f.org_id = d.org_id AND f.store_id = d.store_id AND f.device_id = d.device_id AND f.epoch = d.epoch
WHERE (o.name = :company OR :company = '') AND s.number = :store AND d.number = :number AND f.seq IN (
    SELECT max(n.seq)
    FROM facts n
    WHERE n.org_id = d.org_id AND n.store_id = d.store_id AND n.device_id = d.device_id AND n.epoch = d.epoch
    GROUP BY n.received_at / 86400000
)
ORDER BY d.device_id, f.seq
