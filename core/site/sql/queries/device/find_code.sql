SELECT org_id, store_id, role, device_id, tries_left, expires_at, used_by
FROM enrolment_codes
WHERE code_hash = :hash
