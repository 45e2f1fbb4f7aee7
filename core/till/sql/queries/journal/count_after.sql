SELECT count(seq)
FROM facts
WHERE seq > :after AND kind NOT IN ('till.restored', 'till.recovered')
