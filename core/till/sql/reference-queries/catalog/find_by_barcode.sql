SELECT p.version, p.body
FROM barcodes b
JOIN products p ON p.product_row = b.product_row
WHERE b.code = :code AND p.is_deleted = 0
