DELETE FROM records
WHERE entity = :entity
