INSERT INTO feed_marks (org_id, feed, position, mark, at)
SELECT org_id, feed, position, mark, at
FROM incoming.feed_marks
