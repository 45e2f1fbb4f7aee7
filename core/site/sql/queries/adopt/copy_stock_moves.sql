INSERT INTO stock_moves (org_id, store_id, move_id, product_id, kind, change_thousandths, unit, reason, cause_id, person_id, person_name, at)
SELECT org_id, store_id, move_id, product_id, kind, change_thousandths, unit, reason, cause_id, person_id, person_name, at
FROM incoming.stock_moves
