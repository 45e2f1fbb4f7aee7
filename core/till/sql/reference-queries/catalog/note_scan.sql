INSERT INTO unknown_scans (code, count, last_at, person_id, person_name)
VALUES (:code, 1, :at, :person, :name)
ON CONFLICT (code) DO UPDATE
SET count = unknown_scans.count + 1, last_at = excluded.last_at, person_id = excluded.person_id,
    person_name = excluded.person_name
