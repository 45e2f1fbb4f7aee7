SELECT org_id, feed, position
FROM feed_heads
