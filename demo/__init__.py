"""A made-up owner's house: a real Home Assistant, with a made-up network in it."""
