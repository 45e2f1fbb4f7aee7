SELECT coalesce((
    SELECT min(c.code)
    FROM product_codes c
    WHERE c.org_id = both_sides.org_id AND c.product_id = both_sides.product_id
), product_id), store_id, sum(on_hand_thousandths), sum(moved_thousandths)
FROM (
    SELECT org_id, store_id, product_id, quantity_thousandths AS on_hand_thousandths, 0 AS moved_thousandths
    FROM stock_on_hand
    UNION ALL
    SELECT org_id, store_id, product_id, 0 AS on_hand_thousandths, change_thousandths AS moved_thousandths
    FROM stock_moves
) AS both_sides
GROUP BY org_id, store_id, product_id
HAVING sum(on_hand_thousandths) <> sum(moved_thousandths)
ORDER BY org_id, store_id, product_id
LIMIT 1
