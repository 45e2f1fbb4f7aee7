CREATE TABLE site_connection (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    address TEXT NOT NULL CHECK (address LIKE 'https://%'),
    pins TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('till', 'manager')),
    name TEXT NOT NULL,
    joined_at INTEGER NOT NULL
) STRICT
