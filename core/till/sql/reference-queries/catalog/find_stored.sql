SELECT product_row, version, search_text, body
FROM products
WHERE product_id = :product
