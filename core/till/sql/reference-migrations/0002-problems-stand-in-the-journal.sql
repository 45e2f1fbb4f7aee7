DROP TABLE fact_problems
