INSERT INTO stock_moves (org_id, store_id, move_id, product_id, kind, change_thousandths, unit, reason, cause_id, person_id, person_name, at)
VALUES (:org, :store, :move, :product, :kind, :change, :unit, :reason, :cause, :person, :person_name, :at)
ON CONFLICT (org_id, store_id, product_id, cause_id, kind) DO NOTHING
