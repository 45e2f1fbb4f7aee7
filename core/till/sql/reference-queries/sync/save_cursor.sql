INSERT INTO cursors (feed, position, site_epoch, mark, pulled_at)
VALUES (:feed, :position, :epoch, :mark, :at)
ON CONFLICT (feed) DO UPDATE
SET position = excluded.position, site_epoch = excluded.site_epoch, mark = excluded.mark,
    pulled_at = excluded.pulled_at
