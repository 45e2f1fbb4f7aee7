SELECT device_id, epoch, seq, received_at
FROM facts
WHERE org_id = :org AND store_id = :store AND state = 'set_aside' AND decision = ''
ORDER BY device_id, epoch, seq
