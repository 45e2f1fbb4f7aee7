INSERT INTO imports (org_id, import_id, file_name, state, row_count, by_name, at)
VALUES (:org, :import, :file, 'staging', :rows, :by, :at)
ON CONFLICT (org_id, import_id) DO NOTHING
