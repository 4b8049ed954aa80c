"""How a network is kept on disk: one SQLite file, one transaction per change."""
