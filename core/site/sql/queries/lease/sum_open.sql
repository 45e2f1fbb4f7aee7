SELECT coalesce(sum(CASE WHEN l.account_id = :account AND b.unit = :unit THEN l.amount - l.used ELSE 0 END), 0),
    coalesce(sum(CASE WHEN l.device_id = :device THEN 1 ELSE 0 END), 0), count(*)
FROM leases AS l
JOIN lots AS b ON b.org_id = l.org_id AND b.account_id = l.account_id AND b.lot_id = l.lot_id
WHERE l.org_id = :org AND l.state = 'open'
