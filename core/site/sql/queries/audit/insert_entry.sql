INSERT INTO audit_entries (org_id, position, at, store_id, person_id, approver_id, kind, outcome, cause_id, words, bytes, hash)
VALUES (:org, :position, :at, :store, :person, :approver, :kind, :outcome, :cause, :words, :bytes, :hash)
