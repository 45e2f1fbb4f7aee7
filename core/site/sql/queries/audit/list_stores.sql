SELECT store_id, number
FROM stores
WHERE org_id = :org
