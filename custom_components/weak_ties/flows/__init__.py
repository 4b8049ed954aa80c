"""The steps of the options dialog."""
