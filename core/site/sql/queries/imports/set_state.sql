UPDATE imports
SET state = :state
WHERE org_id = :org AND import_id = :import AND state = :expected
