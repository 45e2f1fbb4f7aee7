INSERT INTO barcodes (code, product_row)
VALUES (:code, :row)
ON CONFLICT (code) DO UPDATE SET product_row = excluded.product_row
