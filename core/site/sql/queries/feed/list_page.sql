SELECT position, entity, entity_id, version, is_deleted, body
FROM published
WHERE org_id = :org AND feed = :feed AND position > :after
ORDER BY position
LIMIT :most
