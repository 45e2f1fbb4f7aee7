INSERT INTO balances (org_id, customer_id, ledger, currency, posted_minor)
VALUES (:org, :customer, :ledger, :currency, :amount)
ON CONFLICT (org_id, customer_id, ledger) DO UPDATE
SET posted_minor = balances.posted_minor + excluded.posted_minor, version = balances.version + 1
