SELECT facts.seq, facts.kind, facts.at, facts.body, fact_problems.code
FROM fact_problems JOIN facts ON facts.seq = fact_problems.seq
WHERE fact_problems.state <> 'resolved' ORDER BY facts.seq LIMIT :most
