INSERT INTO facts (org_id, store_id, device_id, epoch, seq, fact_id, kind, version, bytes, hash, received_at, state, code, detail)
VALUES (:org, :store, :device, :epoch, :seq, :fact, :kind, :version, :bytes, :hash, :at, :state, :code, :detail)
