SELECT lot_id, account_id, sum(reserved), sum(leased)
FROM (
    SELECT org_id, account_id, lot_id, reserved, 0 AS leased
    FROM lots
    UNION ALL
    SELECT org_id, account_id, lot_id, 0 AS reserved, amount - used AS leased
    FROM leases
    WHERE state IN ('open', 'fenced')
) AS both_sides
GROUP BY org_id, account_id, lot_id
HAVING sum(reserved) <> sum(leased)
ORDER BY org_id, account_id, lot_id
LIMIT 1
