INSERT INTO products (org_id, product_id, category_id, is_stock_tracked)
SELECT org_id, product_id, category_id, is_stock_tracked
FROM incoming.products
