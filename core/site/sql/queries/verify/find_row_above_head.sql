SELECT p.feed, p.entity, p.position, coalesce(h.position, 0)
FROM published p
LEFT JOIN feed_heads h ON h.org_id = p.org_id AND h.feed = p.feed
WHERE p.position > coalesce(h.position, 0)
ORDER BY p.org_id, p.feed, p.position
LIMIT 1
