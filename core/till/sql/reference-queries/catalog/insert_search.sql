INSERT INTO product_search (rowid, search_text)
VALUES (:row, :search)
