SELECT device_id, epoch, seq, chain_head, acked_seq, device_number FROM device_state
