SELECT p.product_id, p.sku, p.name, coalesce(s.quantity_thousandths, 0), coalesce(s.unit, p.stock_unit)
FROM products p
LEFT JOIN stock s ON s.product_id = p.product_id
WHERE p.stock_unit <> '' AND coalesce(s.quantity_thousandths, 0) <= :up_to
ORDER BY p.name
LIMIT :most
