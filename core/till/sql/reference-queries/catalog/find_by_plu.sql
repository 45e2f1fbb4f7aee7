SELECT version, body
FROM products
WHERE plu = :code AND plu <> '' AND is_deleted = 0
