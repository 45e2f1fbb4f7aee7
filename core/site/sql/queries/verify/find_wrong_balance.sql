SELECT customer_id, ledger, sum(balance_minor), sum(entered_minor)
FROM (
    SELECT org_id, customer_id, ledger, posted_minor AS balance_minor, 0 AS entered_minor
    FROM balances
    UNION ALL
    SELECT org_id, customer_id, ledger, 0 AS balance_minor, amount_minor AS entered_minor
    FROM ledger_entries
) AS both_sides
GROUP BY org_id, customer_id, ledger
HAVING sum(balance_minor) <> sum(entered_minor)
ORDER BY org_id, customer_id, ledger
LIMIT 1
