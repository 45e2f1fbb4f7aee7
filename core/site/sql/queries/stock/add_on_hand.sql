INSERT INTO stock_on_hand (org_id, store_id, product_id, quantity_thousandths, unit, version)
VALUES (:org, :store, :product, :change, :unit, 1)
ON CONFLICT (org_id, store_id, product_id) DO UPDATE
SET quantity_thousandths = stock_on_hand.quantity_thousandths + excluded.quantity_thousandths,
    version = stock_on_hand.version + 1
RETURNING quantity_thousandths
