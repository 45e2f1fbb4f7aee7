INSERT INTO cursors (feed, position, site_epoch, pulled_at)
VALUES (:feed, :position, :epoch, :at)
ON CONFLICT (feed) DO UPDATE
SET position = excluded.position, site_epoch = excluded.site_epoch, pulled_at = excluded.pulled_at
