UPDATE enrolment_codes
SET tries_left = tries_left - 1
WHERE org_id = :org AND store_id = :store AND code_hash = :hash AND tries_left > 0
