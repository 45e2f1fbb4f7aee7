SELECT quantity_thousandths, unit
FROM stock
WHERE product_id = :product
