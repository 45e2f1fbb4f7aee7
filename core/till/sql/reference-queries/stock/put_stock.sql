INSERT INTO stock (product_id, version, quantity_thousandths, unit)
VALUES (:product, :version, :quantity, :unit)
ON CONFLICT (product_id) DO UPDATE
SET version = excluded.version, quantity_thousandths = excluded.quantity_thousandths, unit = excluded.unit
WHERE excluded.version > stock.version
