UPDATE devices
SET number = :number, epoch = :epoch
WHERE device_id = :device AND number < :number AND epoch < :epoch
