SELECT position, hash
FROM audit_entries
WHERE org_id = :org
ORDER BY position DESC
LIMIT 1
