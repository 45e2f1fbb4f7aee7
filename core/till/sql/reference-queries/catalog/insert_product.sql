INSERT INTO products (product_id, version, is_deleted, is_active, is_favourite, sku, plu, category_id, parent_id, name, search_text, body)
VALUES (:product, :version, :deleted, :active, :favourite, :sku, :plu, :category, :parent, :name, :search, :body)
RETURNING product_row
