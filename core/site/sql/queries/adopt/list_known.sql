SELECT o.name
FROM orgs o
JOIN incoming.orgs i ON i.org_id = o.org_id
