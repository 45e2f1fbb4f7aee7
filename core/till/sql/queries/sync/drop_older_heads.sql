DELETE FROM site_heads
WHERE epoch = :epoch AND day = :day AND seq < :seq
