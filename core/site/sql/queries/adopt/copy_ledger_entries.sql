INSERT INTO ledger_entries (org_id, entry_id, customer_id, ledger, amount_minor, currency, text, cause_kind, cause_id, at)
SELECT org_id, entry_id, customer_id, ledger, amount_minor, currency, text, cause_kind, cause_id, at
FROM incoming.ledger_entries
