INSERT INTO devices (org_id, store_id, device_id, number, epoch, acked_seq, last_hash, public_key, role, state, app_version)
SELECT org_id, store_id, device_id, number, epoch, acked_seq, last_hash, public_key, role, state, app_version
FROM incoming.devices
