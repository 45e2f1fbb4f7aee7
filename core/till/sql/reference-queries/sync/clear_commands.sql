DELETE FROM main.command_log
