INSERT INTO balances (org_id, customer_id, ledger, currency, limit_minor)
VALUES (:org, :customer, 'account', :currency, :limit)
ON CONFLICT (org_id, customer_id, ledger) DO UPDATE
SET limit_minor = excluded.limit_minor, version = balances.version + 1
