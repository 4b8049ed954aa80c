"""What would be left of the owner's prospects without the job, with its parts."""
