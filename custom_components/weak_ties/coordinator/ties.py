"""What can be done with a tie, and with what the owner says of themselves."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..network.changes import Changes
from ..network.editing import ties as editing
from ..network.editing.ties import TieFields
from ..network.errors import NameEmptyError, TieAmbiguousError, TieNotFoundError
from ..network.model import Ego, Network, Tie, TieId
from .ids import new_id

if TYPE_CHECKING:
    from .coordinator import WeakTiesCoordinator


class TieVerbs:
    """Finding, adding, changing, archiving, snoozing and forgetting ties."""

    def __init__(self, coordinator: WeakTiesCoordinator) -> None:
        """Work on the coordinator's network."""
        self._coordinator = coordinator

    def resolve(
        self,
        *,
        tie: str | None = None,
        phone: str | None = None,
        email: str | None = None,
        device_id: str | None = None,
    ) -> TieId:
        """The tie that is meant. Raises TieNotFoundError, TieAmbiguousError or NameEmptyError rather than guess."""
        directory = self._coordinator.directory
        if device_id is not None:
            return self._of_device(device_id)
        if phone is not None:
            return self._the_only_one(phone, directory.by_phone(phone))
        if email is not None:
            return self._the_only_one(email, directory.by_email(email))
        if tie is None:
            raise NameEmptyError
        return directory.resolve(tie)

    def _the_only_one(self, query: str, found: Sequence[TieId]) -> TieId:
        if not found:
            raise TieNotFoundError(name=query)
        if len(found) > 1:
            names = (self._coordinator.network.ties[tie_id].name for tie_id in found)
            raise TieAmbiguousError(name=query, candidates=", ".join(names))
        return found[0]

    def _of_device(self, device_id: str) -> TieId:
        device = dr.async_get(self._coordinator.hass).async_get(device_id)
        ids = {key for domain, key in device.identifiers if domain == DOMAIN} if device else set()
        for tie_id in map(TieId, ids):
            if tie_id in self._coordinator.network.ties:
                return tie_id
        raise TieNotFoundError(name=device_id)

    async def async_add(self, fields: TieFields) -> Tie:
        """Add a tie."""
        add = partial(editing.add_tie, fields=fields, new_id=new_id)
        return await self._coordinator.async_change(partial(add, **self._coordinator.here_and_now()))

    async def async_update(self, tie_id: TieId, fields: TieFields) -> Tie:
        """Change what is known of a tie; fields that are not given stay as they are."""
        update = partial(editing.update_tie, tie_id=tie_id, fields=fields, new_id=new_id)
        return await self._coordinator.async_change(partial(update, **self._coordinator.here_and_now()))

    async def async_archive(self, tie_id: TieId) -> Tie:
        """Put a tie aside: out of every list, with its history kept."""
        return await self._coordinator.async_change(partial(editing.archive_tie, tie_id=tie_id, at=dt_util.utcnow()))

    async def async_restore(self, tie_id: TieId) -> Tie:
        """Bring an archived tie back."""
        return await self._coordinator.async_change(partial(editing.restore_tie, tie_id=tie_id))

    async def async_forget(self, tie_id: TieId) -> Tie:
        """Delete a tie and all that is theirs alone, for good."""
        return await self._coordinator.async_change(partial(editing.forget_tie, tie_id=tie_id))

    async def async_snooze(self, tie_id: TieId, until: date) -> Tie:
        """Snooze a tie until a day."""
        snooze = partial(editing.snooze, tie_id=tie_id, until=until, today=dt_util.now().date())
        return await self._coordinator.async_change(snooze)

    async def async_wake(self, tie_id: TieId) -> Tie:
        """Take a snooze back."""
        wake = partial(editing.wake, tie_id=tie_id, today=dt_util.now().date())
        return await self._coordinator.async_change(wake)

    async def async_set_ego(self, ego: Ego) -> None:
        """Take over what the owner says of themselves."""

        def verb(network: Network) -> tuple[Network, Changes, None]:
            return *editing.set_ego(network, ego), None

        await self._coordinator.async_change(verb)
