SELECT product_row, version, body
FROM products
WHERE product_row > :after AND is_deleted = 0
ORDER BY product_row
LIMIT :most
