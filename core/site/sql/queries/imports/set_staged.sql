UPDATE imports
SET staged_count = :count
WHERE org_id = :org AND import_id = :import AND state = 'staging'
