"""What actions, the panel and entities say of a network, as plain values."""
