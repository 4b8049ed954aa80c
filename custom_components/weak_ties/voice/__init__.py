"""Conversation: sentences, dialogue, answers, and who is speaking."""
