INSERT INTO stores (org_id, store_id, number, name)
VALUES (:org, :store, :number, :name)
