INSERT INTO security_events (org_id, event_id, store_id, device_id, kind, detail, at)
VALUES (:org, :event, :store, :device, :kind, :detail, :at)
