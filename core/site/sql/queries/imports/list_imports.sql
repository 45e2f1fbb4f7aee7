SELECT import_id, state, row_count, staged_count, file_name, by_name, at
FROM imports
WHERE org_id = :org
ORDER BY at DESC, import_id DESC
LIMIT 20
