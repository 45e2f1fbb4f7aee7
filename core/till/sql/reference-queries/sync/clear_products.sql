DELETE FROM products
