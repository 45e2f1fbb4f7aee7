SELECT version, body
FROM products
WHERE category_id = :category AND category_id <> '' AND is_deleted = 0
ORDER BY name
LIMIT :most OFFSET :offset
