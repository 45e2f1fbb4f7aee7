INSERT INTO published (org_id, feed, entity, entity_id, version, position, is_deleted, body, changed_by, changed_at)
VALUES (:org, :feed, :entity, :id, 1, :position, 0, :body, :by, :at)
ON CONFLICT (org_id, feed, entity, entity_id) DO NOTHING
