CREATE TABLE leases (
    lease_id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    lot_id TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    used INTEGER NOT NULL DEFAULT 0 CHECK (used >= 0 AND used <= amount),
    version INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'open', 'settled', 'ended'))
) STRICT

CREATE INDEX leases_by_ticket ON leases (ticket_id) WHERE state IN ('asked', 'open')
