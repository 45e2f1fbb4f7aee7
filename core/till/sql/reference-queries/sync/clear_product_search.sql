INSERT INTO product_search (product_search) VALUES ('delete-all')
