"""Whose network it is: who may see and change it, and which of several is meant."""
