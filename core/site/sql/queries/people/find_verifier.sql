SELECT body
FROM pin_verifiers
WHERE org_id = :org AND person_id = :person
