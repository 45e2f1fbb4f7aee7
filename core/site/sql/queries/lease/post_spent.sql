UPDATE lots
SET posted = posted - :amount, reserved = reserved - :amount, version = version + 1
WHERE org_id = :org AND account_id = :account AND lot_id = :lot AND reserved >= :amount
