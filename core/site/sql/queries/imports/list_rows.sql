SELECT row_number, entity, entity_id, expected_version, body, previous_body
FROM import_rows
WHERE org_id = :org AND import_id = :import AND row_number > :after
ORDER BY row_number
LIMIT :most
