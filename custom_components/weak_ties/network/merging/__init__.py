"""Making one tie of two and two of one; what an import leaves to be decided."""
