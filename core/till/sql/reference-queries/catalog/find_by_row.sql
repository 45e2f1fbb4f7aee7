SELECT version, body
FROM products
WHERE product_row = :row
