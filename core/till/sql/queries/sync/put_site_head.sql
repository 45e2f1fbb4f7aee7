INSERT INTO site_heads (epoch, seq, day, hash, key, signature)
VALUES (:epoch, :seq, :day, :hash, :key, :signature)
ON CONFLICT (epoch, seq) DO NOTHING
