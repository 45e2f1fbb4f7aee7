ALTER TABLE products ADD COLUMN stock_unit TEXT NOT NULL DEFAULT ''

UPDATE products
SET stock_unit = coalesce(json_extract(CAST(body AS TEXT), '$.unit'), 'pc')
WHERE CASE WHEN is_deleted = 0 AND json_valid(CAST(body AS TEXT))
    THEN json_extract(CAST(body AS TEXT), '$.isStockTracked') = 1
        AND json_extract(CAST(body AS TEXT), '$.hasVariants') IS NULL
    ELSE 0 END

CREATE INDEX products_tracked ON products (name) WHERE stock_unit <> ''
