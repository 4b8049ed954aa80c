"""What the card and the panel ask of Home Assistant: commands, the stream, lists, uploads."""
