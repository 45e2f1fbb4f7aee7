UPDATE devices
SET app_version = :version
WHERE org_id = :org AND store_id = :store AND device_id = :device AND app_version <> :version
