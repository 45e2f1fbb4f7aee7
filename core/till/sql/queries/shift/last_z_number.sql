SELECT max(z_number) FROM shifts WHERE z_number IS NOT NULL
