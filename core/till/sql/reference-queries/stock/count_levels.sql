SELECT count(CASE WHEN coalesce(s.quantity_thousandths, 0) < 0 THEN 1 END),
    count(CASE WHEN coalesce(s.quantity_thousandths, 0) BETWEEN 0 AND :low THEN 1 END)
FROM products p
LEFT JOIN stock s ON s.product_id = p.product_id
WHERE p.stock_unit <> ''
