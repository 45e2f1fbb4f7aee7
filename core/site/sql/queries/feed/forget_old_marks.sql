DELETE FROM feed_marks
WHERE org_id = :org AND feed = :feed AND position < :head AND at < :before AND position IN (
    SELECT oldest.position
    FROM feed_marks AS oldest
    WHERE oldest.org_id = :org AND oldest.feed = :feed
    ORDER BY oldest.position
    LIMIT 2
)
