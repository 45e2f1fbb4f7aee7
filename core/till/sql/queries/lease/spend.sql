UPDATE leases
SET used = used + :amount
WHERE lease_id = :lease AND state = 'open' AND used + :amount <= amount
