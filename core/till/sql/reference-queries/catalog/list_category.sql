SELECT version, body
FROM products
WHERE category_id = :category AND category_id <> '' AND is_deleted = 0 AND is_active = 1 AND parent_id = ''
ORDER BY name
LIMIT :most
