SELECT version, body
FROM products
WHERE parent_id = :parent AND parent_id <> '' AND is_deleted = 0
ORDER BY name
