SELECT lot_id, account_id, sum(posted), sum(entries)
FROM (
    SELECT org_id, account_id, lot_id, posted, 0 AS entries
    FROM lots
    UNION ALL
    SELECT org_id, account_id, lot_id, 0 AS posted, change AS entries
    FROM lot_entries
) AS both_sides
GROUP BY org_id, account_id, lot_id
HAVING sum(posted) <> sum(entries)
ORDER BY org_id, account_id, lot_id
LIMIT 1
