INSERT INTO product_codes (org_id, kind, code, product_id)
SELECT org_id, kind, code, product_id
FROM incoming.product_codes
