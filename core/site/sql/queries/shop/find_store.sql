SELECT store_id
FROM stores
WHERE org_id = :org AND number = :number
