INSERT INTO draft_lines (place, body) VALUES (:place, :body) ON CONFLICT (place) DO UPDATE SET body = excluded.body
