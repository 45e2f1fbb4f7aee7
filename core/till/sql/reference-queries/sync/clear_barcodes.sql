DELETE FROM barcodes
