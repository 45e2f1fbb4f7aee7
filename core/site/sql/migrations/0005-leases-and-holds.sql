CREATE TABLE lots (
    org_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    lot_id TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('credit', 'minor', 'point')),
    posted INTEGER NOT NULL DEFAULT 0 CHECK (posted >= 0),
    reserved INTEGER NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (org_id, account_id, lot_id),
    CHECK (posted - reserved >= 0)
) STRICT

CREATE TABLE lot_entries (
    org_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    lot_id TEXT NOT NULL,
    change INTEGER NOT NULL,
    lease_id TEXT,
    cause_kind TEXT NOT NULL CHECK (cause_kind IN ('fact', 'command')),
    cause_id TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (org_id, entry_id),
    UNIQUE (org_id, cause_kind, cause_id, lot_id)
) STRICT

CREATE INDEX lot_entries_by_lot ON lot_entries (org_id, account_id, lot_id)

CREATE TABLE leases (
    org_id TEXT NOT NULL,
    lease_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    lot_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ticket_id TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    used INTEGER NOT NULL DEFAULT 0 CHECK (used >= 0 AND used <= amount),
    state TEXT NOT NULL CHECK (state IN ('open', 'settled', 'fenced', 'written_off')),
    version INTEGER NOT NULL DEFAULT 1,
    is_readmitted INTEGER NOT NULL DEFAULT 0 CHECK (is_readmitted IN (0, 1)),
    granted_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    fenced_at INTEGER,
    ended_reason TEXT NOT NULL DEFAULT '',
    ended_by TEXT NOT NULL DEFAULT '',
    ended_by_name TEXT NOT NULL DEFAULT '',
    approved_by TEXT NOT NULL DEFAULT '',
    approved_by_name TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (org_id, lease_id)
) STRICT

CREATE UNIQUE INDEX leases_open ON leases (org_id, account_id, lot_id) WHERE state = 'open' AND is_readmitted = 0

CREATE INDEX leases_by_device ON leases (org_id, device_id) WHERE state IN ('open', 'fenced')

CREATE TABLE lease_guards (
    org_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (org_id, device_id)
) STRICT

ALTER TABLE stock_on_hand ADD COLUMN reserved_thousandths INTEGER NOT NULL DEFAULT 0 CHECK (reserved_thousandths >= 0)

ALTER TABLE stock_on_hand ADD COLUMN safety_thousandths INTEGER NOT NULL DEFAULT 0 CHECK (safety_thousandths >= 0)

CREATE TABLE stock_holds (
    org_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    hold_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    quantity_thousandths INTEGER NOT NULL CHECK (quantity_thousandths > 0),
    unit TEXT NOT NULL,
    holder_kind TEXT NOT NULL CHECK (holder_kind IN ('cart', 'order')),
    holder_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'released', 'used')),
    at INTEGER NOT NULL,
    PRIMARY KEY (org_id, store_id, hold_id)
) STRICT

CREATE INDEX stock_holds_open ON stock_holds (org_id, store_id, product_id) WHERE state = 'open'
