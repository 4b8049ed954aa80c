"""What is true of every tie at one moment: cadence, standing, lists, and what has changed since."""
