SELECT seq FROM facts
WHERE at > :after AND kind NOT IN ('till.made', 'till.restored', 'shift.opened', 'shift.closed')
AND ifnull(json_extract(CAST(body AS TEXT), '$.body.replayed'), 0) = 0
ORDER BY seq LIMIT 1
