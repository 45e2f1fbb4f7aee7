INSERT INTO customers (customer_id, version, is_deleted, name, search_text, body)
VALUES (:customer, :version, :deleted, :name, :search, :body)
RETURNING customer_row
