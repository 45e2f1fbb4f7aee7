INSERT INTO balances (org_id, customer_id, ledger, currency, posted_minor, reserved_minor, limit_minor, version)
SELECT org_id, customer_id, ledger, currency, posted_minor, reserved_minor, limit_minor, version
FROM incoming.balances
