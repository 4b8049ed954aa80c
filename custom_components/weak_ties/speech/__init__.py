"""What people say about their ties, read without Home Assistant: sentences, days, spans and names."""
