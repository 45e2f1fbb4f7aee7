SELECT device_id, epoch, seq, kind, reason, received_at, bytes
FROM quarantined_facts
WHERE org_id = :org AND store_id = :store AND state = 'waiting'
ORDER BY received_at, device_id, epoch, seq, hash
