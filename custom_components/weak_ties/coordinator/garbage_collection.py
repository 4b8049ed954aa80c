"""Python's garbage collector, while something large is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# From so many ties on, a collection of garbage in the midst of reading them holds up the event loop noticeably.
MANY_TIES = 5000


@contextmanager
def few_collections(ties: int, *, freeze: bool = True) -> Iterator[None]:
    """Make a large network without the collector walking all of Home Assistant's objects again and again.

    Each such walk stops every thread, for 0.1 s and more. What was made is frozen, that is, never walked later
    either: records refer to nothing but values, so they cannot be part of a cycle. Others' garbage of that moment
    is frozen with it, so what happens many times a day does not `freeze`.
    """
    if ties < MANY_TIES or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if freeze:
            gc.freeze()
        gc.enable()
