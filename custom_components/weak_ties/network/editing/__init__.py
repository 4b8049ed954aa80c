"""What the owner states by hand: of a tie, and of where they work."""
