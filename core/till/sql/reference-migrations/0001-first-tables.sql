CREATE TABLE cursors (
    feed TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    site_epoch TEXT NOT NULL,
    pulled_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE records (
    entity TEXT NOT NULL,
    record_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    is_deleted INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (entity, record_id)
) STRICT, WITHOUT ROWID

CREATE TABLE products (
    product_row INTEGER PRIMARY KEY,
    product_id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    is_deleted INTEGER NOT NULL,
    is_active INTEGER NOT NULL,
    is_favourite INTEGER NOT NULL,
    sku TEXT NOT NULL,
    plu TEXT NOT NULL,
    category_id TEXT NOT NULL,
    parent_id TEXT NOT NULL,
    name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT

CREATE INDEX products_by_sku ON products (sku) WHERE sku <> ''

CREATE INDEX products_by_plu ON products (plu) WHERE plu <> ''

CREATE INDEX products_by_category ON products (category_id, name) WHERE category_id <> ''

CREATE INDEX products_by_parent ON products (parent_id) WHERE parent_id <> ''

CREATE INDEX products_by_name ON products (name)

CREATE INDEX products_favourite ON products (name) WHERE is_favourite = 1

CREATE TABLE barcodes (
    code TEXT NOT NULL PRIMARY KEY,
    product_row INTEGER NOT NULL
) STRICT, WITHOUT ROWID

CREATE VIRTUAL TABLE product_search USING fts5 (
    search_text, content = 'products', content_rowid = 'product_row',
    tokenize = 'ascii', detail = none, prefix = '1 2 3', columnsize = 0
)

CREATE TABLE customers (
    customer_row INTEGER PRIMARY KEY,
    customer_id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    is_deleted INTEGER NOT NULL,
    name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    body BLOB NOT NULL,
    figures BLOB
) STRICT

CREATE VIRTUAL TABLE customer_search USING fts5 (
    search_text, content = 'customers', content_rowid = 'customer_row',
    tokenize = 'ascii', detail = none, prefix = '1 2 3', columnsize = 0
)

CREATE TABLE stock (
    product_id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    quantity_thousandths INTEGER NOT NULL,
    unit TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE INDEX stock_negative ON stock (product_id) WHERE quantity_thousandths < 0

CREATE TABLE command_log (
    command_id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    body BLOB NOT NULL,
    act_hash BLOB NOT NULL,
    actor_id TEXT NOT NULL,
    logged_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sent', 'answered')),
    answer_code TEXT NOT NULL DEFAULT ''
) STRICT

CREATE INDEX command_log_unanswered ON command_log (act_hash) WHERE state = 'sent'

CREATE TABLE sign_in_tries (
    subject TEXT NOT NULL PRIMARY KEY,
    count INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE unknown_scans (
    code TEXT NOT NULL PRIMARY KEY,
    count INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    person_name TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE fact_problems (
    seq INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    detail TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT
