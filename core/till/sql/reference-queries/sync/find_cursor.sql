SELECT position, site_epoch, pulled_at
FROM cursors
WHERE feed = :feed
