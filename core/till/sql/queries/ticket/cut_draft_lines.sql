DELETE FROM draft_lines WHERE place >= :place
