"""The story of a year in chapters, each told on a running Home Assistant and held to what it says.

Every chapter has a person with an English name and one with a Japanese name, and listens in both languages.
"""
