UPDATE leases
SET amount = :amount
WHERE lease_id = :lease AND state = 'open' AND used <= :amount AND amount > :amount
