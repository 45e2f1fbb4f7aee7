SELECT customer_row, version, search_text
FROM customers
WHERE customer_id = :customer
