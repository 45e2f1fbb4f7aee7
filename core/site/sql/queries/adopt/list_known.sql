SELECT o.name
FROM main.orgs o
JOIN incoming.orgs i ON i.org_id = o.org_id
