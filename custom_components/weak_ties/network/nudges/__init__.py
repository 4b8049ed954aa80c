"""Whom to be in touch with this week, and why."""
