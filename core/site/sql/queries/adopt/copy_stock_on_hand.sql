INSERT INTO stock_on_hand (org_id, store_id, product_id, quantity_thousandths, unit, version, reserved_thousandths, safety_thousandths)
SELECT org_id, store_id, product_id, quantity_thousandths, unit, version, reserved_thousandths, safety_thousandths
FROM incoming.stock_on_hand
