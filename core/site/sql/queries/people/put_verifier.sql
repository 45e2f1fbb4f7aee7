INSERT INTO pin_verifiers (org_id, person_id, body)
VALUES (:org, :person, :body)
ON CONFLICT (org_id, person_id) DO UPDATE SET body = excluded.body
