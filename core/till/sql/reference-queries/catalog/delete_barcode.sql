DELETE FROM barcodes
WHERE code = :code AND product_row = :row
