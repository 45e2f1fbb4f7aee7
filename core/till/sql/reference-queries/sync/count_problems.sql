SELECT count(seq)
FROM fact_problems
