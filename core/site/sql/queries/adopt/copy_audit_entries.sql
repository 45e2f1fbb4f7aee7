INSERT INTO audit_entries (org_id, position, at, store_id, person_id, approver_id, kind, outcome, cause_id, words, bytes, hash)
SELECT org_id, position, at, store_id, person_id, approver_id, kind, outcome, cause_id, words, bytes, hash
FROM incoming.audit_entries
