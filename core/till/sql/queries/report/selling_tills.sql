WITH RECURSIVE found (number) AS (
    SELECT min(device_number) FROM tickets
    UNION ALL
    SELECT (SELECT min(tickets.device_number) FROM tickets WHERE tickets.device_number > found.number)
    FROM found WHERE found.number IS NOT NULL
)
SELECT DISTINCT abs(number) AS till FROM found WHERE number IS NOT NULL ORDER BY till
