INSERT INTO fact_decisions (org_id, store_id, decision_id, device_id, epoch, seq, decision, outcome, code, reason, corrected_by, person_id, person_name, approver_id, approver_name, at)
VALUES (:org, :store, :decision_id, :device, :epoch, :seq, :decision, :outcome, :code, :reason, :corrected_by, :person, :person_name, :approver, :approver_name, :at)
