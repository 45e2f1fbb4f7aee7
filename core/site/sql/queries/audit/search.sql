SELECT position, bytes
FROM audit_entries
WHERE org_id = :org
    AND position < :below
    AND at >= :from
    AND at < :until
    AND (:store = '' OR store_id = :store)
    AND words LIKE :words ESCAPE '!'
ORDER BY position DESC
LIMIT :rows
