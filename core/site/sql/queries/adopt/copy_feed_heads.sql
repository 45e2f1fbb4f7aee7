INSERT INTO feed_heads (org_id, feed, position)
SELECT org_id, feed, position
FROM incoming.feed_heads
