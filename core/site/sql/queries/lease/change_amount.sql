UPDATE leases
SET amount = :amount, version = :version, expires_at = :expires
WHERE org_id = :org AND lease_id = :lease AND device_id = :device AND state = 'open' AND version = :expected
    AND used <= :amount
