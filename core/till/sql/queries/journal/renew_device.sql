UPDATE device_state
SET device_number = :device_number, epoch = :epoch, acked_seq = :acked_seq, is_provisional = 0
WHERE only_row = 1
