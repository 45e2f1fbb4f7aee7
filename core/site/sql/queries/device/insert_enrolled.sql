INSERT INTO devices (org_id, store_id, device_id, number, epoch, last_hash, public_key, role, app_version)
VALUES (:org, :store, :device, :number, 1, :hash, :key, :role, :version)
