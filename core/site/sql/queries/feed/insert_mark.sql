INSERT INTO feed_marks (org_id, feed, position, mark, at)
VALUES (:org, :feed, :position, :mark, :at)
