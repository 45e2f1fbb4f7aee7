UPDATE leases
SET state = 'settled'
WHERE org_id = :org AND lease_id = :lease AND state IN ('open', 'fenced')
RETURNING amount - used
