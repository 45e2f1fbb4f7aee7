UPDATE tickets SET copies = :copies WHERE seq = :seq
