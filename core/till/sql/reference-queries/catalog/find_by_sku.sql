SELECT version, body
FROM products
WHERE sku = :code AND sku <> '' AND is_deleted = 0
