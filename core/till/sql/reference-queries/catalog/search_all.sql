SELECT p.version, p.body, p.search_text
FROM product_search s
JOIN products p ON p.product_row = s.rowid
WHERE s.product_search MATCH :query AND p.is_deleted = 0 AND (:category = '' OR p.category_id = :category)
ORDER BY p.name
LIMIT :most OFFSET :offset
