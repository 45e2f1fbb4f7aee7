SELECT code, count, last_at, person_id, person_name
FROM unknown_scans
ORDER BY last_at DESC
LIMIT 500
