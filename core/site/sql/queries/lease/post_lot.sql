UPDATE lots
SET posted = posted + :change, version = version + 1
WHERE org_id = :org AND account_id = :account AND lot_id = :lot AND posted + :change - reserved >= 0
