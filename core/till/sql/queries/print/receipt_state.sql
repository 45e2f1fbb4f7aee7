SELECT state FROM print_jobs WHERE fact_seq = :fact_seq AND document_kind = 'receipt'
