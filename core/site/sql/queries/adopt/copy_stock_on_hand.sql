INSERT INTO main.stock_on_hand (org_id, store_id, product_id, quantity_thousandths, unit, version)
SELECT org_id, store_id, product_id, quantity_thousandths, unit, version
FROM incoming.stock_on_hand
