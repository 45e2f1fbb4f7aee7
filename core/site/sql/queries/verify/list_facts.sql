SELECT epoch, seq, fact_id, kind, version, bytes, hash, state
FROM facts
WHERE org_id = :org AND store_id = :store AND device_id = :device AND (epoch, seq) > (:epoch, :seq)
ORDER BY epoch, seq
LIMIT :most
