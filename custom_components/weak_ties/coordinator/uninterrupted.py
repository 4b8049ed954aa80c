"""A decorator for changes that must not stop half-way."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, Protocol

from homeassistant.core import HomeAssistant


class _HasHass(Protocol):
    """An object that knows the Home Assistant it runs in."""

    @property
    def hass(self) -> HomeAssistant:
        """The Home Assistant in whose event loop the change runs."""


def uninterrupted[SelfT: _HasHass, **Params, ResultT](
    method: Callable[Concatenate[SelfT, Params], Coroutine[Any, Any, ResultT]],
) -> Callable[Concatenate[SelfT, Params], Coroutine[Any, Any, ResultT]]:
    """Run a change to its end even when its caller is cancelled.

    A caller that is cancelled while the disk is writing would otherwise leave a change on disk that memory does
    not know of.
    """

    @wraps(method)
    async def run(self: SelfT, /, *args: Params.args, **kwargs: Params.kwargs) -> ResultT:
        return await asyncio.shield(self.hass.async_create_task(method(self, *args, **kwargs)))

    return run
