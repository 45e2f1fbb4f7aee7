INSERT INTO stock_on_hand (org_id, store_id, product_id, quantity_thousandths, unit, version, safety_thousandths)
VALUES (:org, :store, :product, 0, :unit, 1, :safety)
ON CONFLICT (org_id, store_id, product_id) DO UPDATE
SET safety_thousandths = excluded.safety_thousandths, version = stock_on_hand.version + 1
