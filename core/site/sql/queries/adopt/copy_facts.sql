INSERT INTO facts (org_id, store_id, device_id, epoch, seq, fact_id, kind, version, bytes, hash, received_at, state, code, detail, decision)
SELECT org_id, store_id, device_id, epoch, seq, fact_id, kind, version, bytes, hash, received_at, state, code, detail, decision
FROM incoming.facts
