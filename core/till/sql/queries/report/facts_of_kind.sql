SELECT body FROM facts
WHERE kind = :kind AND seq > :after AND seq <= :last_seq ORDER BY seq
