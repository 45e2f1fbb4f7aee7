SELECT max(received_at)
FROM facts
