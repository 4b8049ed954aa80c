"""The only writer of a network: its lock, its file, its verbs, and what it publishes."""
