INSERT INTO import_rows (org_id, import_id, row_number, entity, entity_id, expected_version, body, previous_body)
SELECT org_id, import_id, row_number, entity, entity_id, expected_version, body, previous_body
FROM incoming.import_rows
