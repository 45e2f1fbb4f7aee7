INSERT INTO reservations (org_id, ticket_id, ledger, customer_id, amount_minor, currency, state, at)
SELECT org_id, ticket_id, ledger, customer_id, amount_minor, currency, state, at
FROM incoming.reservations
