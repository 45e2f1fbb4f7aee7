INSERT INTO devices (org_id, store_id, device_id, number, epoch, last_hash)
VALUES (:org, :store, :device, :number, :epoch, :hash)
