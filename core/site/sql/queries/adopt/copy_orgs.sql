INSERT INTO orgs (org_id, name, site_epoch)
SELECT org_id, name, site_epoch
FROM incoming.orgs
