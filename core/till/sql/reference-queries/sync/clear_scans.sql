DELETE FROM main.unknown_scans
