SELECT seq
FROM set_aside_objects
WHERE org_id = :org AND store_id = :store AND object_id = :object
