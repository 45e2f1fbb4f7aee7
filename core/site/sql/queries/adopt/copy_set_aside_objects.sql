INSERT INTO set_aside_objects (org_id, store_id, object_id, device_id, epoch, seq)
SELECT org_id, store_id, object_id, device_id, epoch, seq
FROM incoming.set_aside_objects
