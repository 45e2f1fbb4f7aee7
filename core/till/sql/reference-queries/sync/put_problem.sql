INSERT INTO fact_problems (seq, code, detail, at)
VALUES (:seq, :code, :detail, :at)
ON CONFLICT (seq) DO NOTHING
