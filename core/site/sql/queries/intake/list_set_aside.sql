SELECT device_id, seq, kind, code, detail, received_at
FROM facts
WHERE org_id = :org AND store_id = :store AND state = 'set_aside'
ORDER BY received_at, seq
