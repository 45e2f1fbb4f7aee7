UPDATE published
SET version = version + 1, position = :position, is_deleted = 0, body = :body, changed_by = :by, changed_at = :at
WHERE org_id = :org AND feed = :feed AND entity = :entity AND entity_id = :id AND version = :expected
