UPDATE stock_holds
SET state = :state
WHERE org_id = :org AND store_id = :store AND hold_id = :hold AND state = 'open'
RETURNING product_id, quantity_thousandths
