INSERT INTO print_jobs (job_id, printer_id, document_kind, title, fact_seq, copy_number, content, created_at, state,
    attempts, problem, changed_at)
VALUES (:job_id, :printer_id, :document_kind, :title, :fact_seq, :copy_number, :content, :created_at, 'waiting', 0, '',
    :created_at)
