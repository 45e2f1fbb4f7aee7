UPDATE customers
SET figures = :figures
WHERE customer_id = :customer
