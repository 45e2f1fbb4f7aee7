SELECT count(seq), coalesce(sum(CASE WHEN state = 'set_aside' THEN 1 ELSE 0 END), 0)
FROM facts
WHERE org_id = :org AND store_id = :store
