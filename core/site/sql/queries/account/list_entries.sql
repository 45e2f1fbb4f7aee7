SELECT entry_id, ledger, amount_minor, currency, text, cause_kind, cause_id, at
FROM ledger_entries
WHERE org_id = :org AND customer_id = :customer
ORDER BY at DESC, entry_id DESC
LIMIT 1000
