SELECT device_id
FROM incoming.devices
WHERE public_key IS NOT NULL
LIMIT 1
