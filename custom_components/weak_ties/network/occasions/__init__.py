"""What comes round or is dated: birthdays, gatherings, greeting cards and their season."""
