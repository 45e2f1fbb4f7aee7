SELECT position
FROM feed_heads
WHERE org_id = :org AND feed = :feed
