CREATE TABLE orgs (
    org_id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    site_epoch TEXT NOT NULL
) STRICT

CREATE TABLE stores (
    org_id TEXT NOT NULL REFERENCES orgs (org_id),
    store_id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    name TEXT NOT NULL,
    PRIMARY KEY (org_id, store_id),
    UNIQUE (org_id, number)
) STRICT

CREATE TABLE devices (
    org_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    epoch INTEGER NOT NULL CHECK (epoch > 0),
    acked_seq INTEGER NOT NULL DEFAULT 0 CHECK (acked_seq >= 0),
    last_hash BLOB NOT NULL,
    PRIMARY KEY (org_id, store_id, device_id),
    UNIQUE (org_id, store_id, number),
    UNIQUE (device_id),
    FOREIGN KEY (org_id, store_id) REFERENCES stores (org_id, store_id)
) STRICT

CREATE TABLE facts (
    org_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    fact_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('applied', 'set_aside')),
    code TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (org_id, store_id, device_id, epoch, seq)
) STRICT

CREATE INDEX facts_set_aside ON facts (org_id, store_id, received_at) WHERE state = 'set_aside'

CREATE TABLE set_aside_objects (
    org_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    object_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (org_id, store_id, object_id)
) STRICT, WITHOUT ROWID

CREATE TABLE feed_heads (
    org_id TEXT NOT NULL,
    feed TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (org_id, feed)
) STRICT, WITHOUT ROWID

CREATE TABLE published (
    org_id TEXT NOT NULL,
    feed TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    position INTEGER NOT NULL,
    is_deleted INTEGER NOT NULL DEFAULT 0 CHECK (is_deleted IN (0, 1)),
    body BLOB NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (org_id, feed, entity, entity_id)
) STRICT, WITHOUT ROWID

CREATE UNIQUE INDEX published_by_position ON published (org_id, feed, position)

CREATE TABLE commands (
    org_id TEXT NOT NULL,
    command_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    request_hash BLOB NOT NULL,
    answer BLOB NOT NULL,
    actor_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (org_id, command_id)
) STRICT

CREATE TABLE products (
    org_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    category_id TEXT,
    is_stock_tracked INTEGER NOT NULL CHECK (is_stock_tracked IN (0, 1)),
    PRIMARY KEY (org_id, product_id)
) STRICT, WITHOUT ROWID

CREATE INDEX products_by_category ON products (org_id, category_id) WHERE category_id IS NOT NULL

CREATE TABLE product_codes (
    org_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('barcode', 'sku', 'plu')),
    code TEXT NOT NULL,
    product_id TEXT NOT NULL,
    PRIMARY KEY (org_id, kind, code)
) STRICT, WITHOUT ROWID

CREATE TABLE stock_moves (
    org_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    move_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('receive', 'sale', 'return', 'count', 'adjust', 'transfer')),
    change_thousandths INTEGER NOT NULL,
    unit TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    cause_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    person_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (org_id, store_id, product_id, cause_id, kind)
) STRICT, WITHOUT ROWID

CREATE TABLE stock_on_hand (
    org_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    quantity_thousandths INTEGER NOT NULL,
    unit TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (org_id, store_id, product_id)
) STRICT, WITHOUT ROWID

CREATE TABLE balances (
    org_id TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    ledger TEXT NOT NULL CHECK (ledger IN ('account', 'store_credit')),
    currency TEXT NOT NULL,
    posted_minor INTEGER NOT NULL DEFAULT 0,
    reserved_minor INTEGER NOT NULL DEFAULT 0 CHECK (reserved_minor >= 0),
    limit_minor INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (org_id, customer_id, ledger)
) STRICT, WITHOUT ROWID

CREATE TABLE ledger_entries (
    org_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    ledger TEXT NOT NULL CHECK (ledger IN ('account', 'store_credit')),
    amount_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    text TEXT NOT NULL,
    cause_kind TEXT NOT NULL,
    cause_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (org_id, entry_id),
    UNIQUE (org_id, ledger, cause_kind, cause_id)
) STRICT

CREATE INDEX ledger_entries_by_customer ON ledger_entries (org_id, customer_id, at)

CREATE TABLE reservations (
    org_id TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    ledger TEXT NOT NULL CHECK (ledger IN ('account', 'store_credit')),
    customer_id TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'settled', 'released')),
    at INTEGER NOT NULL,
    PRIMARY KEY (org_id, ticket_id, ledger)
) STRICT

CREATE TABLE shift_usage (
    org_id TEXT NOT NULL,
    store_id TEXT NOT NULL,
    shift_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    action TEXT NOT NULL,
    count INTEGER NOT NULL,
    sum_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    PRIMARY KEY (org_id, store_id, shift_id, person_id, action)
) STRICT, WITHOUT ROWID

CREATE TABLE imports (
    org_id TEXT NOT NULL,
    import_id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('staging', 'published', 'undone')),
    row_count INTEGER NOT NULL,
    staged_count INTEGER NOT NULL DEFAULT 0,
    by_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (org_id, import_id)
) STRICT

CREATE TABLE import_rows (
    org_id TEXT NOT NULL,
    import_id TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    expected_version INTEGER NOT NULL,
    body BLOB NOT NULL,
    previous_body BLOB,
    PRIMARY KEY (org_id, import_id, row_number)
) STRICT, WITHOUT ROWID

CREATE TABLE pin_verifiers (
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (org_id, person_id)
) STRICT, WITHOUT ROWID
