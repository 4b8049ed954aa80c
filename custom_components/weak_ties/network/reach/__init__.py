"""How safely a tie can be reached, and who may know where a lost one is."""
