SELECT product_id, store_id, sum(reserved), sum(held)
FROM (
    SELECT org_id, store_id, product_id, reserved_thousandths AS reserved, 0 AS held
    FROM stock_on_hand
    UNION ALL
    SELECT org_id, store_id, product_id, 0 AS reserved, quantity_thousandths AS held
    FROM stock_holds
    WHERE state = 'open'
) AS both_sides
GROUP BY org_id, store_id, product_id
HAVING sum(reserved) <> sum(held)
ORDER BY org_id, store_id, product_id
LIMIT 1
