"""Buttons: log a call with a starred tie in one tap."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import override

from homeassistant.components.button import ButtonEntity, ButtonEntityDescription
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator.coordinator import WeakTiesConfigEntry, WeakTiesCoordinator
from .entity import TieEntity, async_follow_starred
from .exceptions import translating
from .network.model import InteractionKind, TieId

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class TieButtonDescription(ButtonEntityDescription):
    """One thing to do for a starred tie."""

    press_fn: Callable[[WeakTiesCoordinator, TieId], Awaitable[object]]


TIE_BUTTONS: tuple[TieButtonDescription, ...] = (
    TieButtonDescription(
        key="log_call",
        translation_key="log_call",
        press_fn=lambda coordinator, tie_id: coordinator.interactions.async_log(
            tie_ids=(tie_id,), kind=InteractionKind.CALL
        ),
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: WeakTiesConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the buttons of each starred tie as it appears."""
    coordinator = entry.runtime_data
    async_follow_starred(
        coordinator,
        async_add_entities,
        lambda tie: (TieButton(coordinator, tie, description) for description in TIE_BUTTONS),
    )


class TieButton(TieEntity, ButtonEntity):
    """Something to do for a starred tie."""

    _platform = Platform.BUTTON
    entity_description: TieButtonDescription

    @override
    async def async_press(self) -> None:
        """Do it; what goes wrong is said in the user's language."""
        with translating():
            await self.entity_description.press_fn(self.coordinator, self.tie_id)
