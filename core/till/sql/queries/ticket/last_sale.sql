SELECT facts.seq, facts.body FROM facts WHERE facts.seq = (SELECT max(seq) FROM tickets)
