SELECT count(seq), min(received_at)
FROM facts
WHERE state = 'set_aside' AND decision = ''
