DELETE FROM print_jobs
WHERE job_id IN (SELECT job_id FROM print_jobs WHERE state = 'printed' AND created_at < :before
    ORDER BY created_at LIMIT :most)
