SELECT DISTINCT org_id, store_id
FROM facts
WHERE state = 'set_aside' AND decision = ''
