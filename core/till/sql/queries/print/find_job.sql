SELECT job_id, printer_id, document_kind, title, fact_seq, copy_number, content, created_at, state, attempts, problem, furthest
FROM print_jobs WHERE job_id = :job_id
