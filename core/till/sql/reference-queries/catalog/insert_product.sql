INSERT INTO products (product_id, version, is_deleted, is_active, is_favourite, sku, plu, category_id, parent_id, name, search_text, body,
    stock_unit)
VALUES (:product, :version, :deleted, :active, :favourite, :sku, :plu, :category, :parent, :name, :search, :body,
    :stock_unit)
RETURNING product_row
