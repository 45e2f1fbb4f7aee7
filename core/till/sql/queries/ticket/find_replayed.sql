SELECT body FROM facts
WHERE fact_id BETWEEN :first_id AND :last_id AND substr(fact_id, 15) = :without_time
    AND kind = 'ticket.completed'
ORDER BY fact_id LIMIT 1
