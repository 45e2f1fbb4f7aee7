UPDATE import_rows
SET previous_body = :body
WHERE org_id = :org AND import_id = :import AND row_number = :row
