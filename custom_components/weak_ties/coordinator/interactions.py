"""What can be done with interactions: logging, deleting and reading them."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from homeassistant.util import dt as dt_util

from ..network import interactions
from ..network.changes import Changes
from ..network.errors import InteractionNotFoundError
from ..network.model import Direction, GatheringId, Interaction, InteractionId, InteractionKind, Network, TieId
from .ids import new_id
from .store import Store

if TYPE_CHECKING:
    from .coordinator import WeakTiesCoordinator

# A file dialog, a spoken reply and a list on a phone show no more than this; longer histories are asked for.
HISTORY_LIMIT = 100


class InteractionVerbs:
    """Logging, deleting and reading interactions."""

    def __init__(self, coordinator: WeakTiesCoordinator, store: Store) -> None:
        """Work on the coordinator's network; histories are read from the store."""
        self._coordinator, self._store = coordinator, store

    async def async_log(
        self,
        *,
        tie_ids: Sequence[TieId],
        kind: InteractionKind = InteractionKind.CALL,
        at: datetime | None = None,
        direction: Direction = Direction.BOTH,
        reached: bool = True,
        minutes: int | None = None,
        note: str = "",
        gathering_id: GatheringId | None = None,
    ) -> Interaction:
        """Log one interaction with all of these ties. `at` is now unless given."""
        now = dt_util.now()
        log = partial(interactions.log_interaction, tie_ids=tuple(tie_ids), kind=kind, at=at or now, now=now)
        log = partial(log, direction=direction, reached=reached, minutes=minutes, note=note)
        return await self._coordinator.async_change(partial(log, gathering_id=gathering_id, new_id=new_id))

    async def async_delete(self, interaction_id: InteractionId | None) -> Interaction:
        """Take back an interaction, the one logged last unless an id says which."""

        async def verb(network: Network) -> tuple[Network, Changes, Interaction]:
            wanted = interaction_id or network.last_logged
            interaction = await self._store.async_interaction(wanted) if wanted else None
            if interaction is None:
                raise InteractionNotFoundError(interaction=wanted or "")
            remaining = {
                tie_id: tuple(kept for kept in history if kept.id != interaction.id)
                for tie_id, history in (await self._store.async_interactions_of(interaction.tie_ids)).items()
            }
            delete = partial(interactions.delete_interaction, network, interaction, remaining)
            return *delete(tz=self._coordinator.tz), interaction

        return await self._coordinator.async_read_and_change(verb)

    async def async_history(self, tie_id: TieId, limit: int = HISTORY_LIMIT) -> tuple[Interaction, ...]:
        """The newest interactions with a tie, newest first."""
        return await self._store.async_history(tie_id, limit)
