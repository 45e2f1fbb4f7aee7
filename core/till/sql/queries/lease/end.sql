UPDATE leases
SET state = :state
WHERE lease_id = :lease AND (state IN ('asked', 'open') OR state = 'ended' AND :state = 'settled')
