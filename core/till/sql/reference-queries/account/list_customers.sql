SELECT version, body, figures
FROM customers
WHERE is_deleted = 0
ORDER BY name
LIMIT :most
