CREATE TABLE feed_marks (
    org_id TEXT NOT NULL,
    feed TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    mark TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (org_id, feed, position)
) STRICT, WITHOUT ROWID
