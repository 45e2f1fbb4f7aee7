INSERT INTO published (org_id, feed, entity, entity_id, version, position, is_deleted, body, changed_by, changed_at)
VALUES (:org, :feed, :entity, :id, 1, :position, :deleted, :body, :by, :at)
ON CONFLICT (org_id, feed, entity, entity_id) DO UPDATE
SET version = published.version + 1, position = excluded.position, is_deleted = excluded.is_deleted,
    body = excluded.body, changed_by = excluded.changed_by, changed_at = excluded.changed_at
