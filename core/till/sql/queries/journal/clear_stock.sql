DELETE FROM stock_local
