SELECT s.number, d.number
FROM leases AS l
JOIN devices AS d ON d.org_id = l.org_id AND d.device_id = l.device_id
JOIN stores AS s ON s.org_id = d.org_id AND s.store_id = d.store_id
WHERE l.org_id = :org AND l.account_id = :account AND l.lot_id = :lot AND l.state = 'open'
