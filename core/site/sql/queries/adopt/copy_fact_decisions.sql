INSERT INTO fact_decisions (org_id, store_id, decision_id, device_id, epoch, seq, decision, outcome, code, reason, corrected_by, person_id, person_name, approver_id, approver_name, at)
SELECT org_id, store_id, decision_id, device_id, epoch, seq, decision, outcome, code, reason, corrected_by, person_id, person_name, approver_id, approver_name, at
FROM incoming.fact_decisions
