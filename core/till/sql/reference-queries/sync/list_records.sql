SELECT record_id, version, body
FROM records
WHERE entity = :entity AND is_deleted = 0
ORDER BY record_id
