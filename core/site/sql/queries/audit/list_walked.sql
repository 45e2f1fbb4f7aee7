SELECT position, bytes, hash
FROM audit_entries
WHERE org_id = :org AND position > :after
ORDER BY position
LIMIT :rows
