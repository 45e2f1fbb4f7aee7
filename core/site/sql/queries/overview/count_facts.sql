SELECT count(seq)
FROM facts
