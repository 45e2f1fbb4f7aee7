INSERT INTO customer_search (customer_search, rowid, search_text)
VALUES ('delete', :row, :search)
