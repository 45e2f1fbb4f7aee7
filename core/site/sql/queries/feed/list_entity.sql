SELECT entity_id, version, body
FROM published
WHERE org_id = :org AND feed = :feed AND entity = :entity AND is_deleted = 0
ORDER BY entity_id
