SELECT product_id
FROM product_codes
WHERE org_id = :org AND kind = :kind AND code = :code
