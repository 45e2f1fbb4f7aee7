SELECT position, site_epoch, mark, pulled_at
FROM cursors
WHERE feed = :feed
