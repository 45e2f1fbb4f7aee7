INSERT INTO lots (org_id, account_id, lot_id, unit, posted, reserved, version)
SELECT org_id, account_id, lot_id, unit, posted, reserved, version
FROM incoming.lots
