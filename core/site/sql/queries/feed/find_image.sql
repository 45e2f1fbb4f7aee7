SELECT version, is_deleted, body, changed_by, changed_at
FROM published
WHERE org_id = :org AND feed = :feed AND entity = :entity AND entity_id = :id
