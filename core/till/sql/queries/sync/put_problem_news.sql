INSERT INTO fact_problems (seq, code, detail, first_at, state)
SELECT seq, :code, :detail, :at, :state
FROM facts
WHERE fact_id = :fact
ON CONFLICT (seq) DO UPDATE
SET code = excluded.code, detail = excluded.detail, state = excluded.state
WHERE code <> excluded.code OR detail <> excluded.detail OR state <> excluded.state
