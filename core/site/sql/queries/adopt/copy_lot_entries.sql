INSERT INTO lot_entries (org_id, entry_id, account_id, lot_id, change, lease_id, cause_kind, cause_id, text, at)
SELECT org_id, entry_id, account_id, lot_id, change, lease_id, cause_kind, cause_id, text, at
FROM incoming.lot_entries
