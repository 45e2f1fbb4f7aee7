SELECT p.product_id, p.sku, p.name, s.quantity_thousandths, s.unit
FROM stock s
JOIN products p ON p.product_id = s.product_id
WHERE :negative = 0 OR s.quantity_thousandths < 0
ORDER BY p.name
LIMIT :most
