UPDATE stock_on_hand
SET reserved_thousandths = reserved_thousandths - :quantity, version = version + 1
WHERE org_id = :org AND store_id = :store AND product_id = :product AND reserved_thousandths >= :quantity
