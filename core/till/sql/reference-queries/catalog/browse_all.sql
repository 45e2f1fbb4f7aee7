SELECT version, body
FROM products
WHERE is_deleted = 0
ORDER BY name
LIMIT :most OFFSET :offset
