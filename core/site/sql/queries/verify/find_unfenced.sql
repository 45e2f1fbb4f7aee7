SELECT l.lease_id, l.device_id, l.epoch, d.epoch
FROM leases AS l
JOIN devices AS d ON d.org_id = l.org_id AND d.device_id = l.device_id
WHERE l.state = 'open' AND d.state = 'revoked'
ORDER BY l.org_id, l.lease_id
LIMIT 1
