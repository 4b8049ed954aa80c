"""Notifications to phones, their buttons, and what a press does."""
