SELECT version, body, figures
FROM customers
WHERE customer_id = :customer AND is_deleted = 0
