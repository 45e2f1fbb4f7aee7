ALTER TABLE facts ADD COLUMN decision TEXT NOT NULL DEFAULT '' CHECK (decision IN ('', 'accepted', 'repaired'))

DROP INDEX facts_set_aside

CREATE INDEX facts_waiting ON facts (org_id, store_id, received_at) WHERE state = 'set_aside' AND decision = ''

CREATE TABLE fact_decisions (
    org_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    decision_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('retry', 'accept', 'repair')),
    outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'booked', 'accepted', 'repaired')),
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    corrected_by TEXT NOT NULL,
    person_id TEXT NOT NULL,
    person_name TEXT NOT NULL,
    approver_id TEXT NOT NULL,
    approver_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (org_id, store_id, decision_id)
) STRICT

CREATE INDEX fact_decisions_by_fact ON fact_decisions (org_id, store_id, device_id, epoch, seq)
