SELECT unit, posted, reserved
FROM lots
WHERE org_id = :org AND account_id = :account AND lot_id = :lot
