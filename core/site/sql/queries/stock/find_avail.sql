SELECT quantity_thousandths, reserved_thousandths, safety_thousandths
FROM stock_on_hand
WHERE org_id = :org AND store_id = :store AND product_id = :product
