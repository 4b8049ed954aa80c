"""Ids of new records."""

import uuid


def new_id() -> str:
    """A new id; ids made later sort later."""
    return str(uuid.uuid7())
