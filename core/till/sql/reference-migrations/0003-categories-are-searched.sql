INSERT INTO product_search (product_search) VALUES ('delete-all')

DELETE FROM barcodes

DELETE FROM products

DELETE FROM cursors WHERE feed = 'catalog'
