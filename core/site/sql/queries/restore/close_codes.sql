UPDATE enrolment_codes
SET tries_left = 0
WHERE used_by IS NULL
