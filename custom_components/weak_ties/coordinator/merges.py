"""What can be done with two ties that may be one person: merging, undoing a merge, dismissing a suggestion."""

from functools import partial
from typing import TYPE_CHECKING

from homeassistant.util import dt as dt_util

from ..network.changes import Changes
from ..network.merging import merges as merge_book
from ..network.merging import triage
from ..network.merging.unmerging import Parted, undo_merge
from ..network.model import Merge, MergeSuggestion, Network, SuggestionId, Tie, TieId
from .ids import new_id
from .store import Store

if TYPE_CHECKING:
    from .coordinator import WeakTiesCoordinator


class MergeVerbs:
    """Merging ties, undoing merges, and dismissing suggestions to merge."""

    def __init__(self, coordinator: WeakTiesCoordinator, store: Store) -> None:
        """Work on the coordinator's network; histories are read from the store."""
        self._coordinator, self._store = coordinator, store

    async def async_dismiss_suggestion(self, suggestion_id: SuggestionId, *, dismissed: bool = True) -> MergeSuggestion:
        """Take the owner's word that two ties are two people, or that they spoke too soon."""
        dismiss = partial(triage.dismiss_suggestion, suggestion_id=suggestion_id, dismissed=dismissed)
        return await self._coordinator.async_change(dismiss)

    async def async_merge(self, keep: TieId, into_it: TieId) -> Tie:
        """Make one tie of two; `keep` stays and takes over what the other had, until that is undone."""

        async def verb(network: Network) -> tuple[Network, Changes, Tie]:
            histories = await self._store.async_interactions_of((keep, into_it))
            merge = partial(merge_book.merge_and_remember, at=dt_util.utcnow(), merge_id=new_id())
            return merge(network, keep, into_it, histories)

        return await self._coordinator.async_read_and_change(verb)

    async def async_undo(self, tie_id: TieId) -> Parted:
        """Part the two who were merged last into a tie; what was done since is kept."""

        async def verb(network: Network) -> tuple[Network, Changes, Parted]:
            history = await self._store.async_history(tie_id)
            return undo_merge(network, tie_id, history, at=dt_util.utcnow())

        return await self._coordinator.async_read_and_change(verb)

    def to_undo(self, tie_id: TieId) -> Merge | None:
        """The merge into a tie that can be undone, if there is one."""
        return merge_book.newest_merge_of(self._coordinator.network, tie_id, dt_util.utcnow())

    async def async_forget_old(self) -> None:
        """Delete what is kept of merges that can no longer be undone; called after each outlook."""
        at = dt_util.utcnow()
        if merge_book.forget_old_merges(self._coordinator.network, at=at)[1] == Changes():
            return

        def verb(network: Network) -> tuple[Network, Changes, None]:
            return *merge_book.forget_old_merges(network, at=at), None

        await self._coordinator.async_change(verb)
