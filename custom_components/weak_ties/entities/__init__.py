"""What the platforms show, worked out from the coordinator."""
