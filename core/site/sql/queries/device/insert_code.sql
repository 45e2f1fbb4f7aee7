INSERT INTO enrolment_codes (org_id, store_id, code_hash, selector, role, device_id, tries_left, made_at, expires_at)
VALUES (:org, :store, :hash, :selector, :role, :device, :tries, :at, :expires)
