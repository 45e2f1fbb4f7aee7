INSERT INTO draft (only_row, body) VALUES (1, :body) ON CONFLICT (only_row) DO UPDATE SET body = excluded.body
