INSERT INTO stock_local (product_id, unit, change_thousandths) VALUES (:product_id, :unit, :change_thousandths)
ON CONFLICT (product_id) DO UPDATE SET change_thousandths = change_thousandths + excluded.change_thousandths
