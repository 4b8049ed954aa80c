"""Names and how people are found by them: keys, spellings, matching."""
