INSERT INTO quarantined_facts (org_id, store_id, device_id, epoch, seq, hash, fact_id, kind, version, bytes, reason, received_at, state)
SELECT org_id, store_id, device_id, epoch, seq, hash, fact_id, kind, version, bytes, reason, received_at, state
FROM incoming.quarantined_facts
