INSERT INTO lot_entries (org_id, entry_id, account_id, lot_id, change, lease_id, cause_kind, cause_id, text, at)
VALUES (:org, :entry, :account, :lot, :change, :lease, :cause_kind, :cause, :text, :at)
ON CONFLICT (org_id, cause_kind, cause_id, lot_id) DO NOTHING
