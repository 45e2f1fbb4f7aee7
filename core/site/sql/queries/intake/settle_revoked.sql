UPDATE quarantined_facts
SET state = :state
WHERE org_id = :org AND store_id = :store AND device_id = :device AND epoch = :epoch
    AND reason = 'revoked' AND state = 'waiting'
