SELECT epoch, acked_seq, last_hash
FROM devices
WHERE org_id = :org AND store_id = :store AND device_id = :device
