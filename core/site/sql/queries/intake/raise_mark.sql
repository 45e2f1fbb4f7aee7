UPDATE devices
SET acked_seq = :seq, last_hash = :hash
WHERE org_id = :org AND store_id = :store AND device_id = :device AND epoch = :epoch AND acked_seq = :before
