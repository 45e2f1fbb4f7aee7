INSERT INTO imports (org_id, import_id, file_name, state, row_count, staged_count, by_name, at)
SELECT org_id, import_id, file_name, state, row_count, staged_count, by_name, at
FROM incoming.imports
