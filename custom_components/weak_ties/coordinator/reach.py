"""What can be done to reach ties: reporting channels, tracing who is out of reach, keeping affiliations."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from homeassistant.util import dt as dt_util

from ..network.editing import affiliations as belongings
from ..network.editing.affiliations import AffiliationFields
from ..network.model import Tie, TieId, Trace
from ..network.reach import proof
from ..network.tracing import tracing
from ..network.tracing.leads import Lead, leads_for
from .ids import new_id

if TYPE_CHECKING:
    from .coordinator import WeakTiesCoordinator

# A dialog or a spoken reply shows no more leads than somebody would ask.
LEAD_LIMIT = 10


class ReachVerbs:
    """Channels, traces and affiliations of ties."""

    def __init__(self, coordinator: WeakTiesCoordinator) -> None:
        """Work on the coordinator's network."""
        self._coordinator = coordinator

    async def async_report_channel(self, tie_id: TieId, channel: str, *, works: bool) -> Tie:
        """Take the owner's word that a channel works or no longer does."""
        here = self._coordinator.here_and_now()
        report = partial(proof.report_channel, tie_id=tie_id, channel=channel, works=works)
        return await self._coordinator.async_change(partial(report, at=here["at"], region=here["region"]))

    async def async_leads(self, tie_id: TieId, limit: int = LEAD_LIMIT) -> tuple[Lead, ...]:
        """Who may know where a tie is, the most promising first; every tie is looked at, off the event loop."""
        network, assessment = self._coordinator.network, self._coordinator.data
        work = partial(leads_for, network, tie_id, assessment, at=dt_util.utcnow(), limit=limit)
        return await self._coordinator.hass.async_add_executor_job(work)

    def trace_of(self, tie_id: TieId) -> Trace | None:
        """The trace in which a tie is being looked for."""
        return tracing.open_trace_of(self._coordinator.network, tie_id)

    async def async_trace(self, tie_id: TieId) -> Trace:
        """Begin to look for a tie, or go on looking."""
        if (known := self.trace_of(tie_id)) is not None:
            return known
        return await self._coordinator.async_change(
            partial(tracing.open_trace, tie_id=tie_id, at=dt_util.utcnow(), new_id=new_id)
        )

    async def async_try_lead(self, tie_id: TieId, lead_id: TieId, outcome: str = "") -> Trace:
        """Note that a lead was asked about a tie, and what came of it."""
        ask = partial(tracing.ask_lead, tie_id=tie_id, lead_id=lead_id, outcome=outcome)
        return await self._coordinator.async_change(partial(ask, at=dt_util.utcnow(), new_id=new_id))

    async def async_close_trace(self, tie_id: TieId, texts: Mapping[str, str], found: TieId | None = None) -> Trace:
        """Stop looking for a tie: found with `texts` (phone, email, profile, address), by a lead, or given up."""
        here = self._coordinator.here_and_now()
        close = partial(tracing.end_trace, tie_id=tie_id, texts=texts, found=found, new_id=new_id)
        return await self._coordinator.async_change(partial(close, at=here["at"], region=here["region"]))

    async def async_add_affiliation(self, tie_id: TieId, fields: AffiliationFields) -> Tie:
        """Keep where a tie belongs or belonged."""
        here = self._coordinator.here_and_now()
        add = partial(belongings.add_affiliation, tie_id=tie_id, fields=fields, new_id=new_id)
        return await self._coordinator.async_change(partial(add, at=here["at"], today=here["today"]))

    async def async_remove_affiliation(self, tie_id: TieId, affiliation: str) -> Tie:
        """Take back where a tie was said to belong."""
        return await self._coordinator.async_change(
            partial(belongings.remove_affiliation, tie_id=tie_id, affiliation=affiliation)
        )
