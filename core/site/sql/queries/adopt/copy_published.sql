INSERT INTO published (org_id, feed, entity, entity_id, version, position, is_deleted, body, changed_by, changed_at)
SELECT org_id, feed, entity, entity_id, version, position, is_deleted, body, changed_by, changed_at
FROM incoming.published
