INSERT INTO stock_holds (org_id, store_id, hold_id, product_id, quantity_thousandths, unit, holder_kind, holder_id, state, at)
SELECT org_id, store_id, hold_id, product_id, quantity_thousandths, unit, holder_kind, holder_id, state, at
FROM incoming.stock_holds
