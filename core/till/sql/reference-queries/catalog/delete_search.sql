INSERT INTO product_search (product_search, rowid, search_text)
VALUES ('delete', :row, :search)
