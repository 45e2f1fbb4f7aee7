SELECT org_id, store_id, code_hash
FROM enrolment_codes
WHERE selector = :selector AND used_by IS NULL AND tries_left > 0 AND expires_at > :now
