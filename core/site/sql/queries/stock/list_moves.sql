SELECT move_id, kind, change_thousandths, unit, reason, cause_id, person_id, person_name, at
FROM stock_moves
WHERE org_id = :org AND store_id = :store AND product_id = :product
ORDER BY at DESC, move_id DESC
LIMIT 1000
