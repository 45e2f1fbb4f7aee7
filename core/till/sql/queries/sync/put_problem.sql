INSERT INTO fact_problems (seq, code, detail, first_at, state)
VALUES (:seq, :code, :detail, :at, 'setAside')
ON CONFLICT (seq) DO NOTHING
