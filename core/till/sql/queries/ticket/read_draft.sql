SELECT body FROM draft
