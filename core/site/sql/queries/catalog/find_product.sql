SELECT is_stock_tracked
FROM products
WHERE org_id = :org AND product_id = :product
