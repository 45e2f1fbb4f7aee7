SELECT count(product_id)
FROM products
WHERE org_id = :org AND category_id = :category
