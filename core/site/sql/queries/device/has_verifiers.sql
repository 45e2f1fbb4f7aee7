SELECT EXISTS (SELECT 1 FROM pin_verifiers WHERE org_id = :org)
