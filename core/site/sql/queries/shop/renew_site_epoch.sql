UPDATE orgs
SET site_epoch = :epoch
WHERE org_id = :org
