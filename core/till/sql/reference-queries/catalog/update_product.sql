UPDATE products
SET version = :version, is_deleted = :deleted, is_active = :active, is_favourite = :favourite, sku = :sku,
    plu = :plu, category_id = :category, parent_id = :parent, name = :name, search_text = :search, body = :body,
    stock_unit = :stock_unit
WHERE product_row = :row
