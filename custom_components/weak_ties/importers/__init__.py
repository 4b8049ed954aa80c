"""What comes in from files: one parser per format, all ending in the same record."""
