SELECT seq, code, detail
FROM fact_problems
ORDER BY seq
