SELECT store_id
FROM stores
WHERE org_id = :org
ORDER BY number
