UPDATE stock_on_hand
SET reserved_thousandths = reserved_thousandths + :quantity, version = version + 1
WHERE org_id = :org AND store_id = :store AND product_id = :product AND unit = :unit
    AND quantity_thousandths - reserved_thousandths - safety_thousandths >= :quantity
