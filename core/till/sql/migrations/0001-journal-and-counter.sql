CREATE TABLE device_state (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    org_id TEXT NOT NULL CHECK (length(org_id) = 36),
    store_id TEXT NOT NULL CHECK (length(store_id) = 36),
    store_number INTEGER NOT NULL CHECK (store_number > 0),
    device_id TEXT NOT NULL CHECK (length(device_id) = 36),
    device_number INTEGER NOT NULL CHECK (device_number > 0),
    epoch INTEGER NOT NULL CHECK (epoch > 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    zone TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq >= 0),
    chain_head BLOB NOT NULL CHECK (length(chain_head) = 32),
    acked_seq INTEGER NOT NULL CHECK (acked_seq >= 0),
    durable_seq INTEGER NOT NULL CHECK (durable_seq >= 0),
    receipt_year INTEGER NOT NULL,
    receipt_number INTEGER NOT NULL CHECK (receipt_number >= 0),
    grand_sales_minor INTEGER NOT NULL,
    grand_returns_minor INTEGER NOT NULL CHECK (grand_returns_minor <= 0),
    grand_receipts INTEGER NOT NULL CHECK (grand_receipts >= 0),
    is_provisional INTEGER NOT NULL CHECK (is_provisional IN (0, 1)),
    is_running INTEGER NOT NULL CHECK (is_running IN (0, 1))
) STRICT

CREATE TABLE receipt_series (
    device_number INTEGER NOT NULL,
    year INTEGER NOT NULL,
    last_number INTEGER NOT NULL CHECK (last_number > 0),
    PRIMARY KEY (device_number, year)
) STRICT, WITHOUT ROWID

CREATE TABLE facts (
    seq INTEGER PRIMARY KEY,
    fact_id TEXT NOT NULL UNIQUE CHECK (length(fact_id) = 36),
    kind TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    at INTEGER NOT NULL,
    body BLOB NOT NULL,
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT

CREATE TABLE fact_problems (
    seq INTEGER PRIMARY KEY REFERENCES facts (seq),
    code TEXT NOT NULL,
    detail TEXT NOT NULL,
    first_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('setAside', 'quarantined', 'resolved'))
) STRICT

CREATE TABLE tickets (
    seq INTEGER PRIMARY KEY REFERENCES facts (seq),
    device_number INTEGER NOT NULL,
    receipt_year INTEGER NOT NULL,
    receipt_number INTEGER NOT NULL CHECK (receipt_number > 0),
    shift_number INTEGER NOT NULL,
    completed_at INTEGER NOT NULL,
    total_minor INTEGER NOT NULL,
    sales_minor INTEGER NOT NULL,
    returns_minor INTEGER NOT NULL CHECK (returns_minor <= 0),
    copies INTEGER NOT NULL CHECK (copies >= 0),
    UNIQUE (device_number, receipt_year, receipt_number)
) STRICT

CREATE TABLE ticket_returns (
    origin_ticket_id TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES tickets (seq),
    PRIMARY KEY (origin_ticket_id, seq)
) STRICT, WITHOUT ROWID

CREATE TABLE shifts (
    number INTEGER PRIMARY KEY,
    shift_id TEXT NOT NULL UNIQUE,
    business_day TEXT NOT NULL CHECK (length(business_day) = 10),
    opened_at INTEGER NOT NULL,
    opened_by_id TEXT NOT NULL,
    opened_by_name TEXT NOT NULL,
    float_minor INTEGER NOT NULL CHECK (float_minor >= 0),
    opened_seq INTEGER NOT NULL REFERENCES facts (seq),
    closed_at INTEGER,
    closed_seq INTEGER REFERENCES facts (seq),
    z_number INTEGER UNIQUE,
    net_minor INTEGER,
    difference_minor INTEGER,
    CHECK ((closed_at IS NULL) = (closed_seq IS NULL)),
    CHECK ((closed_at IS NULL) = (z_number IS NULL))
) STRICT

CREATE UNIQUE INDEX one_open_shift ON shifts ((closed_seq IS NULL)) WHERE closed_seq IS NULL

CREATE INDEX shifts_by_day ON shifts (business_day)

CREATE TABLE stock_local (
    product_id TEXT PRIMARY KEY,
    unit TEXT NOT NULL,
    change_thousandths INTEGER NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE draft (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    body BLOB NOT NULL
) STRICT

CREATE TABLE draft_lines (
    place INTEGER PRIMARY KEY,
    body BLOB NOT NULL
) STRICT

CREATE TABLE parked_tickets (
    ticket_id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    parked_at INTEGER NOT NULL,
    parked_by_id TEXT NOT NULL,
    parked_by_name TEXT NOT NULL,
    total_minor INTEGER NOT NULL,
    line_count INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE approvals_used (
    approval_id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL REFERENCES facts (seq)
) STRICT, WITHOUT ROWID

CREATE TABLE printers (
    printer_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    profile TEXT NOT NULL,
    transport TEXT NOT NULL,
    address TEXT NOT NULL,
    is_default INTEGER NOT NULL CHECK (is_default IN (0, 1))
) STRICT, WITHOUT ROWID

CREATE UNIQUE INDEX one_default_printer ON printers (is_default) WHERE is_default = 1

CREATE TABLE print_jobs (
    job_id TEXT PRIMARY KEY,
    printer_id TEXT NOT NULL,
    document_kind TEXT NOT NULL,
    title TEXT NOT NULL,
    fact_seq INTEGER,
    copy_number INTEGER NOT NULL CHECK (copy_number >= 0),
    content BLOB,
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'printing', 'failed', 'printed', 'givenUp')),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    problem TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    CHECK (fact_seq IS NOT NULL OR content IS NOT NULL)
) STRICT, WITHOUT ROWID

CREATE INDEX print_jobs_waiting ON print_jobs (created_at) WHERE state IN ('waiting', 'printing', 'failed')

CREATE INDEX print_jobs_by_fact ON print_jobs (fact_seq) WHERE fact_seq IS NOT NULL
