SELECT count(seq) FROM fact_problems WHERE state <> 'resolved'
