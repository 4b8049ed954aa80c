"""Whom an automation watches: the options that triggers and conditions share, and whether a tie is meant by them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import voluptuous as vol
from homeassistant.const import CONF_DEVICE_ID
from homeassistant.helpers import config_validation as cv

from ..actions.schemas import several_of, strength, words
from ..coordinator.coordinator import WeakTiesConfigEntry, WeakTiesCoordinator
from ..network.errors import WeakTiesError
from ..network.model import Strength, Tie, TieId

CONF_NETWORK: Final = "network"
CONF_STRENGTH: Final = "strength"
CONF_TAG: Final = "tag"
CONF_TIE: Final = "tie"

OF_A_NETWORK: Mapping[vol.Marker, object] = {vol.Optional(CONF_NETWORK): cv.string}
OF_TIES: Mapping[vol.Marker, object] = {
    **OF_A_NETWORK,
    vol.Optional(CONF_TIE, default=list): several_of(cv.string),
    vol.Optional(CONF_DEVICE_ID, default=list): several_of(cv.string),
    vol.Optional(CONF_STRENGTH, default=list): several_of(strength),
    vol.Optional(CONF_TAG, default=list): words,
}

type IsMeant = Callable[[Tie], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """Which networks and which of their ties; what is empty excludes nobody."""

    network: str | None = None
    names: tuple[str, ...] = ()
    device_ids: tuple[str, ...] = ()
    strengths: frozenset[Strength] = frozenset()
    tags: frozenset[str] = frozenset()

    @property
    def is_everybody(self) -> bool:
        """Whether nobody is excluded."""
        return not (self.names or self.device_ids or self.strengths or self.tags)

    def has(self, entry: WeakTiesConfigEntry) -> bool:
        """Whether this network is meant, by its entry id or its name."""
        wanted = self.network
        return wanted is None or wanted == entry.entry_id or wanted.strip().casefold() == entry.title.casefold()

    def meant_in(self, coordinator: WeakTiesCoordinator) -> IsMeant:
        """Make the test for the ties of a network, with its names looked up once for however many ties."""
        by_name = self.names or self.device_ids
        named = frozenset(self._named_in(coordinator)) if by_name else frozenset()
        return lambda tie: (
            (not by_name or tie.id in named)
            and (not self.strengths or tie.strength in self.strengths)
            and (not self.tags or any(tag.casefold() in self.tags for tag in tie.tags))
        )

    def _named_in(self, coordinator: WeakTiesCoordinator) -> Iterator[TieId]:
        """Those who are named. A name that is nobody's (any more) or several people's watches nobody."""
        for references in (*({"tie": name} for name in self.names), *({"device_id": one} for one in self.device_ids)):
            try:
                yield coordinator.ties.resolve(**references)
            except WeakTiesError:
                continue


def watched(options: Mapping[str, Any]) -> Watched:
    """Read validated options."""
    return Watched(
        network=options.get(CONF_NETWORK),
        names=tuple(options.get(CONF_TIE, ())),
        device_ids=tuple(options.get(CONF_DEVICE_ID, ())),
        strengths=frozenset(options.get(CONF_STRENGTH, ())),
        tags=frozenset(tag.casefold() for tag in options.get(CONF_TAG, ())),
    )
