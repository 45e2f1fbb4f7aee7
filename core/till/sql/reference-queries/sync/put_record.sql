INSERT INTO records (entity, record_id, version, is_deleted, body)
VALUES (:entity, :id, :version, :deleted, :body)
ON CONFLICT (entity, record_id) DO UPDATE
SET version = excluded.version, is_deleted = excluded.is_deleted, body = excluded.body
WHERE excluded.version > records.version
