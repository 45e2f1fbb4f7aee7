SELECT mark
FROM feed_marks
WHERE org_id = :org AND feed = :feed
ORDER BY position DESC
LIMIT 1
