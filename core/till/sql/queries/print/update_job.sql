UPDATE print_jobs
SET printer_id = :printer_id, state = :state, attempts = :attempts, problem = :problem, furthest = :furthest,
    changed_at = :changed_at
WHERE job_id = :job_id
