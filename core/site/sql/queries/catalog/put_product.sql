INSERT INTO products (org_id, product_id, category_id, is_stock_tracked)
VALUES (:org, :product, :category, :tracked)
ON CONFLICT (org_id, product_id) DO UPDATE
SET category_id = excluded.category_id, is_stock_tracked = excluded.is_stock_tracked
