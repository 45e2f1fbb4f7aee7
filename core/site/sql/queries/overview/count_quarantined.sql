SELECT count(seq), min(received_at)
FROM quarantined_facts
WHERE state = 'waiting'
