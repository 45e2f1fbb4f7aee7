SELECT count(device_id)
FROM devices
WHERE public_key IS NOT NULL
