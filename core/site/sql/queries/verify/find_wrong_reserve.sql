SELECT customer_id, ledger, sum(reserved_minor), sum(open_minor)
FROM (
    SELECT org_id, customer_id, ledger, reserved_minor, 0 AS open_minor
    FROM balances
    UNION ALL
    SELECT org_id, customer_id, ledger, 0 AS reserved_minor, amount_minor AS open_minor
    FROM reservations
    WHERE state = 'open'
) AS both_sides
GROUP BY org_id, customer_id, ledger
HAVING sum(reserved_minor) <> sum(open_minor)
ORDER BY org_id, customer_id, ledger
LIMIT 1
