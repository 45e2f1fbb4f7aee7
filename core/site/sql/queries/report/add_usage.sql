INSERT INTO shift_usage (org_id, store_id, shift_id, person_id, action, count, sum_minor, currency)
VALUES (:org, :store, :shift, :person, :action, :count, :sum, :currency)
ON CONFLICT (org_id, store_id, shift_id, person_id, action) DO UPDATE
SET count = shift_usage.count + excluded.count, sum_minor = shift_usage.sum_minor + excluded.sum_minor
