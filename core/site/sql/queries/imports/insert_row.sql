INSERT INTO import_rows (org_id, import_id, row_number, entity, entity_id, expected_version, body)
VALUES (:org, :import, :row, :entity, :id, :expected, :body)
ON CONFLICT (org_id, import_id, row_number) DO NOTHING
