CREATE TABLE audit_entries (
    org_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    at INTEGER NOT NULL,
    store_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    approver_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
    cause_id TEXT NOT NULL,
    words TEXT NOT NULL,
    bytes BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (org_id, position)
) STRICT

CREATE INDEX audit_entries_by_time ON audit_entries (org_id, at)
