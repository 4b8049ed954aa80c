"""What triggers and conditions share: their filters, and what they hand to an automation."""
