UPDATE facts
SET decision = :decision
WHERE org_id = :org AND store_id = :store AND device_id = :device AND epoch = :epoch AND seq = :seq
    AND state = 'set_aside' AND decision = ''
