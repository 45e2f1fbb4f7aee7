SELECT json_array(product_id, unit, change_thousandths) FROM stock_local ORDER BY product_id
