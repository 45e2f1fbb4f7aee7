SELECT d.device_id, h.epoch, h.seq, h.hash, h.key, h.signature
FROM site_heads h
CROSS JOIN device_state d
ORDER BY h.epoch, h.seq
