SELECT org_id, name
FROM incoming.orgs
ORDER BY org_id
