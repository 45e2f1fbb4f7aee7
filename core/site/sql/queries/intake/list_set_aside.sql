SELECT device_id, seq, kind, code, detail, received_at, epoch, bytes
FROM facts
WHERE org_id = :org AND store_id = :store AND state = 'set_aside' AND decision = ''
ORDER BY received_at, seq
