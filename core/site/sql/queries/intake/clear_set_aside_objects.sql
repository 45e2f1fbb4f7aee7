DELETE FROM set_aside_objects
WHERE org_id = :org AND store_id = :store
