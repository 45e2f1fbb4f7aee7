SELECT seq, fact_id, kind, version, at, body, prev, hash FROM facts WHERE seq > :after ORDER BY seq LIMIT :count_most
