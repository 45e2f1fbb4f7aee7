INSERT INTO shift_usage (org_id, store_id, shift_id, person_id, action, count, sum_minor, currency)
SELECT org_id, store_id, shift_id, person_id, action, count, sum_minor, currency
FROM incoming.shift_usage
