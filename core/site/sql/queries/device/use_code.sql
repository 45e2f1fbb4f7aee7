UPDATE enrolment_codes
SET used_by = :device
WHERE org_id = :org AND store_id = :store AND code_hash = :hash AND used_by IS NULL AND tries_left > 0
