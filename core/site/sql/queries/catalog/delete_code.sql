DELETE FROM product_codes
WHERE org_id = :org AND kind = :kind AND code = :code AND product_id = :product
