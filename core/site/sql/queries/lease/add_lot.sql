INSERT INTO lots (org_id, account_id, lot_id, unit)
VALUES (:org, :account, :lot, :unit)
ON CONFLICT (org_id, account_id, lot_id) DO NOTHING
