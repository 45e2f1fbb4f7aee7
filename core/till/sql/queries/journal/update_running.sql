UPDATE device_state SET is_running = :is_running WHERE only_row = 1
