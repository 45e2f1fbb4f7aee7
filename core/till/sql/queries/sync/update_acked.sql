UPDATE device_state
SET acked_seq = :acked
WHERE only_row = 1
