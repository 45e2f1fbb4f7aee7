UPDATE balances
SET reserved_minor = reserved_minor + :amount, version = version + 1
WHERE org_id = :org AND customer_id = :customer AND ledger = 'account' AND currency = :currency
    AND posted_minor + reserved_minor + :amount <= limit_minor
