INSERT INTO main.unknown_scans (code, count, last_at, person_id, person_name)
SELECT code, count, last_at, person_id, person_name
FROM former.unknown_scans
