SELECT facts.body, tickets.copies,
    (SELECT state FROM print_jobs WHERE fact_seq = tickets.seq AND document_kind = 'receipt')
FROM tickets JOIN facts ON facts.seq = tickets.seq
WHERE tickets.seq > :opened_seq AND tickets.seq <= :last_seq ORDER BY tickets.seq DESC
