SELECT seq, fact_id, kind, version, at, body, prev, hash FROM facts WHERE fact_id = :fact_id
