INSERT INTO stores (org_id, store_id, number, name)
SELECT org_id, store_id, number, name
FROM incoming.stores
