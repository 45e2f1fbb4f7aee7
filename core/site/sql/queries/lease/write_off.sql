UPDATE leases
SET state = 'written_off', ended_reason = :reason, ended_by = :person, ended_by_name = :person_name,
    approved_by = :approver, approved_by_name = :approver_name
WHERE org_id = :org AND lease_id = :lease AND state = 'fenced' AND fenced_at <= :fenced_until
RETURNING amount - used
