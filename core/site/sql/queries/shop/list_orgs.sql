SELECT org_id, name
FROM orgs
ORDER BY org_id
