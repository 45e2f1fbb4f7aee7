SELECT count(seq)
FROM quarantined_facts
