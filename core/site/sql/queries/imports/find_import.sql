SELECT state, row_count, staged_count, file_name, by_name, at
FROM imports
WHERE org_id = :org AND import_id = :import
