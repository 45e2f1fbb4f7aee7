INSERT INTO quarantined_facts (org_id, store_id, device_id, epoch, seq, hash, fact_id, kind, version, bytes, reason, received_at)
SELECT :org, :store, :device, :epoch, :seq, :hash, :fact, :kind, :version, :bytes, :reason, :at
WHERE NOT EXISTS (
    SELECT 1
    FROM facts
    WHERE org_id = :org AND store_id = :store AND device_id = :device AND epoch = :epoch AND seq = :seq AND hash = :hash
)
ON CONFLICT DO NOTHING
