INSERT INTO pin_verifiers (org_id, person_id, body)
SELECT org_id, person_id, body
FROM incoming.pin_verifiers
