"""What can be done about what an import leaves undecided."""

from functools import partial

from homeassistant.config_entries import ConfigEntry

from .keeper import NetworkKeeper
from .network import triage
from .network.model import MergeSuggestion, SuggestionId


class TidyingVerbs[EntryT: ConfigEntry](NetworkKeeper[EntryT]):
    """A network's loose ends."""

    async def async_dismiss_suggestion(self, suggestion_id: SuggestionId, *, dismissed: bool = True) -> MergeSuggestion:
        """Take the owner's word that two ties are two people, or that they spoke too soon."""
        dismiss = partial(triage.dismiss_suggestion, suggestion_id=suggestion_id, dismissed=dismissed)
        return await self._async_change(dismiss)
