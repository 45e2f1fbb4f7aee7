SELECT count(product_row)
FROM products
WHERE is_deleted = 0
