INSERT INTO set_aside_objects (org_id, store_id, object_id, device_id, epoch, seq)
VALUES (:org, :store, :object, :device, :epoch, :seq)
ON CONFLICT (org_id, store_id, object_id) DO NOTHING
