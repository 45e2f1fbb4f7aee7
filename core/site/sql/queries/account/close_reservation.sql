UPDATE reservations
SET state = :state
WHERE org_id = :org AND ticket_id = :ticket AND ledger = :ledger AND state = 'open'
RETURNING customer_id, amount_minor
