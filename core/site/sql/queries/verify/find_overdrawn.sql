SELECT customer_id, ledger, posted_minor, 0
FROM balances
WHERE ledger = 'store_credit' AND posted_minor < 0
ORDER BY org_id, customer_id
LIMIT 1
