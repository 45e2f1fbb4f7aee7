DELETE FROM lease_guards
WHERE org_id = :org
