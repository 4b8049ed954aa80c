"""How many interactions the last thirty days have."""

from datetime import datetime

from homeassistant.util import dt as dt_util

from ..network.assessment.assessment import RECENT_DAYS
from ..network.changes import Changes
from ..network.model import Interaction
from .store import Store


class RecentInteractions:
    """The number of interactions of the last thirty days, counted on disk only where it has to be."""

    def __init__(self, store: Store) -> None:
        """Nothing is counted before the first assessment."""
        self.count = 0
        self._store = store

    async def async_recount(self) -> int:
        """Count them on disk."""
        self.count = await self._store.async_count_since(_start())
        return self.count

    async def async_update(self, changes: Changes) -> int:
        """Take over what a change did; a plain log is added without asking the disk."""
        if changes.removed_interactions or changes.forgotten or changes.merged:
            return await self.async_recount()
        start = _start()
        self.count += sum(isinstance(record, Interaction) and record.at >= start for record in changes.saved)
        return self.count


def _start() -> datetime:
    """Local midnight, thirty days ago: fixed for a whole day, so that adding one is enough in between."""
    return dt_util.as_utc(dt_util.start_of_local_day(dt_util.now().date() - RECENT_DAYS))
