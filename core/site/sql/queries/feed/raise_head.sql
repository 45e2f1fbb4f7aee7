INSERT INTO feed_heads (org_id, feed, position)
VALUES (:org, :feed, :count)
ON CONFLICT (org_id, feed) DO UPDATE SET position = feed_heads.position + excluded.position
RETURNING position
