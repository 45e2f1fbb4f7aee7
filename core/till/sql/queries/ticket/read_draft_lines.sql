SELECT place, body FROM draft_lines ORDER BY place
