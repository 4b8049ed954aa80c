"""What can be done with gatherings: keeping and answering invitations, recording who was there."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from homeassistant.util import dt as dt_util

from ..network.model import Answer, Gathering, GatheringId, Interaction, TieId
from ..network.occasions import gatherings
from .ids import new_id

if TYPE_CHECKING:
    from .coordinator import WeakTiesCoordinator


class GatheringVerbs:
    """Invitations and attendance. A day begins and ends where the house stands, so `now` is in its zone."""

    def __init__(self, coordinator: WeakTiesCoordinator) -> None:
        """Work on the coordinator's network."""
        self._coordinator = coordinator

    @property
    def open_invitations(self) -> tuple[Gathering, ...]:
        """The invitations that wait for an answer, the soonest first."""
        return gatherings.open_invitations(self._coordinator.network, dt_util.now())

    async def async_record_invitation(
        self,
        *,
        title: str,
        at: datetime,
        host_id: TieId | None = None,
        place: str = "",
        with_ids: Sequence[TieId] = (),
    ) -> Gathering:
        """Keep an invitation until it is answered."""
        record = partial(gatherings.record_invitation, title=title, at=at, host_id=host_id, place=place)
        record = partial(record, with_ids=with_ids, now=dt_util.now(), new_id=new_id)
        return await self._coordinator.async_change(record)

    async def async_answer_invitation(self, gathering_id: GatheringId, answer: Answer) -> Gathering:
        """Say yes or no, once."""
        reply = partial(gatherings.answer_invitation, gathering_id=gathering_id, answer=answer, now=dt_util.now())
        return await self._coordinator.async_change(reply)

    async def async_record_attendance(self, gathering_id: GatheringId, tie_ids: Sequence[TieId]) -> Interaction:
        """Log one interaction with all who were there."""
        record = partial(gatherings.record_attendance, gathering_id=gathering_id, tie_ids=tie_ids)
        return await self._coordinator.async_change(partial(record, now=dt_util.now(), new_id=new_id))
