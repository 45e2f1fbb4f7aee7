INSERT INTO customer_search (rowid, search_text)
VALUES (:row, :search)
