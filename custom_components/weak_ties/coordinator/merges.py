"""What can be done about what an import leaves undecided: which two are one, and which are not after all."""

from functools import partial
from typing import override

from homeassistant.config_entries import ConfigEntry
from homeassistant.util import dt as dt_util

from ..network.changes import Changes
from ..network.merging import merges as merge_book
from ..network.merging import triage
from ..network.merging.unmerging import Parted, undo_merge
from ..network.model import Merge, MergeSuggestion, Network, SuggestionId, Tie, TieId
from .keeper import NetworkKeeper, new_id, uninterrupted


class TidyingVerbs[EntryT: ConfigEntry](NetworkKeeper[EntryT]):
    """A network's loose ends."""

    async def async_dismiss_suggestion(self, suggestion_id: SuggestionId, *, dismissed: bool = True) -> MergeSuggestion:
        """Take the owner's word that two ties are two people, or that they spoke too soon."""
        dismiss = partial(triage.dismiss_suggestion, suggestion_id=suggestion_id, dismissed=dismissed)
        return await self._async_change(dismiss)

    @uninterrupted
    async def async_merge_ties(self, keep: TieId, into_it: TieId) -> Tie:
        """Make one tie of two; `keep` stays and takes over what the other had, until that is taken back."""
        async with self._lock:
            histories = await self._store.async_interactions_of((keep, into_it))
            merge = partial(merge_book.merge_and_remember, at=dt_util.utcnow(), merge_id=new_id())
            network, changes, tie = merge(self.network, keep, into_it, histories)
            await self._async_commit(network, changes)
            return tie

    @uninterrupted
    async def async_undo_merge(self, tie_id: TieId) -> Parted:
        """Part the two who were merged last into a tie; what was done since is kept."""
        async with self._lock:
            history = await self._store.async_history(tie_id)
            network, changes, parted = undo_merge(self.network, tie_id, history, at=dt_util.utcnow())
            await self._async_commit(network, changes)
            return parted

    def merge_to_undo(self, tie_id: TieId) -> Merge | None:
        """The merge into a tie that can be taken back, if there is one."""
        return merge_book.newest_merge_of(self.network, tie_id, dt_util.utcnow())

    @override
    async def async_tidy_up(self) -> None:
        at = dt_util.utcnow()
        if merge_book.forget_old_merges(self.network, at=at)[1] == Changes():
            return

        def verb(network: Network) -> tuple[Network, Changes, None]:
            return *merge_book.forget_old_merges(network, at=at), None

        await self._async_change(verb)
