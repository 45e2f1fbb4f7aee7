SELECT version, body
FROM products
WHERE is_favourite = 1 AND is_deleted = 0 AND is_active = 1
ORDER BY name
LIMIT :most
