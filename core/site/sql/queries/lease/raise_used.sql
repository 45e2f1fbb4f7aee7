UPDATE leases
SET used = used + :amount
WHERE org_id = :org AND lease_id = :lease AND state IN ('open', 'fenced') AND used + :amount <= amount
