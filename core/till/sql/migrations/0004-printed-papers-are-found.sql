CREATE INDEX print_jobs_printed ON print_jobs (created_at) WHERE state = 'printed'
