INSERT INTO approvals_used (approval_id, seq) VALUES (:approval_id, :seq)
