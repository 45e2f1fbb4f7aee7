INSERT INTO stock_holds (org_id, store_id, hold_id, product_id, quantity_thousandths, unit, holder_kind, holder_id, state, at)
VALUES (:org, :store, :hold, :product, :quantity, :unit, :holder_kind, :holder, 'open', :at)
ON CONFLICT (org_id, store_id, hold_id) DO NOTHING
