SELECT seq, fact_id, kind, version, bytes, hash
FROM quarantined_facts
WHERE org_id = :org AND store_id = :store AND device_id = :device AND epoch = :epoch
    AND reason = 'revoked' AND state = 'waiting'
ORDER BY seq
