SELECT mark
FROM feed_marks
WHERE org_id = :org AND feed = :feed AND position >= :position
ORDER BY position
LIMIT 1
