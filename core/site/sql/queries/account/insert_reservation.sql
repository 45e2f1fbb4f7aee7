INSERT INTO reservations (org_id, ticket_id, ledger, customer_id, amount_minor, currency, state, at)
VALUES (:org, :ticket, :ledger, :customer, :amount, :currency, 'open', :at)
ON CONFLICT (org_id, ticket_id, ledger) DO UPDATE
SET customer_id = excluded.customer_id, amount_minor = excluded.amount_minor, state = 'open', at = excluded.at
WHERE reservations.state = 'released'
