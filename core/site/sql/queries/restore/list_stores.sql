SELECT org_id, store_id
FROM stores
ORDER BY org_id, number
