"""The owner's network and its rules: pure, with no Home Assistant, clock, disk or randomness in it."""
