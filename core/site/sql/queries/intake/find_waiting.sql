SELECT facts.fact_id, facts.kind, facts.version, facts.bytes, facts.hash, facts.received_at, facts.code, facts.detail, devices.number
FROM facts
JOIN devices ON devices.org_id = facts.org_id AND devices.store_id = facts.store_id AND devices.device_id = facts.device_id
WHERE facts.org_id = :org AND facts.store_id = :store AND facts.device_id = :device AND facts.epoch = :epoch AND facts.seq = :seq
    AND facts.state = 'set_aside' AND facts.decision = ''
