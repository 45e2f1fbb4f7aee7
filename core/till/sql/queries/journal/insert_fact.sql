INSERT INTO facts (seq, fact_id, kind, version, at, body, prev, hash)
VALUES (:seq, :fact_id, :kind, :version, :at, :body, :prev, :hash)
