ALTER TABLE devices ADD COLUMN public_key BLOB

ALTER TABLE devices ADD COLUMN role TEXT NOT NULL DEFAULT 'till' CHECK (role IN ('till', 'manager'))

ALTER TABLE devices ADD COLUMN state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'quarantined', 'revoked'))

ALTER TABLE devices ADD COLUMN app_version TEXT NOT NULL DEFAULT ''

ALTER TABLE stores ADD COLUMN sealed_pepper BLOB

CREATE TABLE enrolment_codes (
    org_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    code_hash BLOB NOT NULL,
    selector TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('till', 'manager')),
    device_id TEXT,
    tries_left INTEGER NOT NULL CHECK (tries_left >= 0),
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_by TEXT,
    PRIMARY KEY (org_id, store_id, code_hash),
    FOREIGN KEY (org_id, store_id) REFERENCES stores (org_id, store_id)
) STRICT

CREATE INDEX enrolment_codes_by_hash ON enrolment_codes (code_hash)

CREATE INDEX enrolment_codes_by_selector ON enrolment_codes (selector)

CREATE TABLE quarantined_facts (
    org_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    fact_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('fork', 'chain_broken', 'epoch_stale', 'revoked')),
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'applied', 'kept')),
    PRIMARY KEY (org_id, store_id, device_id, epoch, seq, hash)
) STRICT

CREATE INDEX quarantined_facts_waiting ON quarantined_facts (org_id, store_id, received_at) WHERE state = 'waiting'

CREATE TABLE security_events (
    org_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    device_id TEXT,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (org_id, event_id)
) STRICT
