INSERT INTO product_codes (org_id, kind, code, product_id)
VALUES (:org, :kind, :code, :product)
ON CONFLICT (org_id, kind, code) DO NOTHING
