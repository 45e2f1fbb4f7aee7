UPDATE devices
SET public_key = :key, app_version = :version, number = :number, epoch = epoch + 1, acked_seq = 0, last_hash = :hash, state = 'active'
WHERE org_id = :org AND store_id = :store AND device_id = :device AND public_key IS NOT NULL
