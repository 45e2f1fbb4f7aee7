INSERT INTO security_events (org_id, event_id, store_id, device_id, kind, detail, at)
SELECT org_id, event_id, store_id, device_id, kind, detail, at
FROM incoming.security_events
