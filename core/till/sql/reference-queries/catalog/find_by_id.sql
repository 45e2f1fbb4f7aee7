SELECT version, body
FROM products
WHERE product_id = :product AND is_deleted = 0
