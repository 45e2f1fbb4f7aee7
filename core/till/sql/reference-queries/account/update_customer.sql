UPDATE customers
SET version = :version, is_deleted = :deleted, name = :name, search_text = :search, body = :body
WHERE customer_row = :row
