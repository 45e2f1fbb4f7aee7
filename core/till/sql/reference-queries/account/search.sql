SELECT c.version, c.body, c.figures, c.search_text
FROM customer_search s
JOIN customers c ON c.customer_row = s.rowid
WHERE s.customer_search MATCH :query AND c.is_deleted = 0
LIMIT :most
