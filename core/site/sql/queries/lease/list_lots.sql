SELECT b.lot_id, b.unit, b.posted, b.reserved, l.lease_id, l.state, l.amount, l.used, s.number, d.number, l.expires_at, l.fenced_at
FROM lots AS b
LEFT JOIN leases AS l ON l.org_id = b.org_id AND l.account_id = b.account_id AND l.lot_id = b.lot_id
    AND l.state IN ('open', 'fenced')
LEFT JOIN devices AS d ON d.org_id = l.org_id AND d.device_id = l.device_id
LEFT JOIN stores AS s ON s.org_id = d.org_id AND s.store_id = d.store_id
WHERE b.org_id = :org AND b.account_id = :account
ORDER BY b.lot_id, l.granted_at, l.lease_id
