SELECT p.product_row, p.product_id, p.parent_id, p.search_text
FROM product_search s
JOIN products p ON p.product_row = s.rowid
WHERE s.product_search MATCH :query AND p.is_deleted = 0 AND p.is_active = 1
LIMIT :most
