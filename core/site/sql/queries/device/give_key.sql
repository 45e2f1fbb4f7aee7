UPDATE devices
SET public_key = :key, app_version = :version
WHERE org_id = :org AND store_id = :store AND device_id = :device AND public_key IS NULL
