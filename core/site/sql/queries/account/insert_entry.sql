INSERT INTO ledger_entries (org_id, entry_id, customer_id, ledger, amount_minor, currency, text, cause_kind, cause_id, at)
VALUES (:org, :entry, :customer, :ledger, :amount, :currency, :text, :cause_kind, :cause, :at)
ON CONFLICT (org_id, ledger, cause_kind, cause_id) DO NOTHING
