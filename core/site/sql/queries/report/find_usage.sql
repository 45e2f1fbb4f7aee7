SELECT person_id, action, count, sum_minor, currency
FROM shift_usage
WHERE org_id = :org AND store_id = :store AND shift_id = :shift
ORDER BY person_id, action
