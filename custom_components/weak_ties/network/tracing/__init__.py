"""Looking for a lost tie: who may know where they are, and what came of asking."""
