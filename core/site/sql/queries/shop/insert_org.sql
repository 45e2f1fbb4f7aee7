INSERT INTO orgs (org_id, name, site_epoch)
VALUES (:org, :name, :epoch)
