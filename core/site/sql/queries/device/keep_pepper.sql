UPDATE stores
SET sealed_pepper = :pepper
WHERE org_id = :org AND store_id = :store AND sealed_pepper IS NULL
