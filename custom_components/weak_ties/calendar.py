"""The calendar: due dates, birthdays, gatherings, and the season for cards."""

from datetime import datetime
from functools import partial
from typing import override

from homeassistant.components.calendar import CalendarEntity, CalendarEntityDescription, CalendarEvent
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .coordinator.coordinator import WeakTiesConfigEntry, WeakTiesCoordinator
from .entities.calendar_entries import Entries
from .entity import WeakTiesEntity
from .network.assessment.assessment import Assessment
from .network.occasions.agenda import Agenda
from .words import house_words

PARALLEL_UPDATES = 0

CALENDAR = CalendarEntityDescription(key="calendar", translation_key="calendar")


async def async_setup_entry(
    _hass: HomeAssistant, entry: WeakTiesConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the network's calendar."""
    async_add_entities([NetworkCalendar(entry.runtime_data, CALENDAR)])


class NetworkCalendar(WeakTiesEntity, CalendarEntity):
    """What the network has in store. It is made anew from what is known, and never edited here."""

    # Whom one means to call is for now, not for the recorder's months of history.
    _unrecorded_attributes = frozenset({"message", "description", "location"})
    _attr_name = None

    def __init__(self, coordinator: WeakTiesCoordinator, description: CalendarEntityDescription) -> None:
        """Show nothing before the first look."""
        super().__init__(coordinator, description)
        self._shown: CalendarEvent | None = None
        self._seen: Assessment | None = None
        self._seen_at = dt_util.utcnow()

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """What is on or comes next. Home Assistant asks three times for every state, and what is so stays so."""
        now = dt_util.utcnow()
        if self._seen is not self.coordinator.data or not self._is_same_as_at(now):
            self._seen, self._seen_at = self.coordinator.data, now
            occasion = self._agenda.next_at(now)
            self._shown = self._entries.state(occasion) if occasion else None
        return self._shown

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """What there is in a span of time. A year of 30,000 ties is worth an executor; it reads frozen records."""
        agenda, entries = self._agenda, self._entries
        occasions = partial(agenda.between, start_date, end_date)
        return await hass.async_add_executor_job(lambda: [entries.entry(one) for one in occasions()])

    def _is_same_as_at(self, now: datetime) -> bool:
        """Whether nothing has begun or ended since the last look."""
        if self._shown is None:
            return True
        turns = (self._shown.start_datetime_local, self._shown.end_datetime_local)
        return not any(self._seen_at < turn <= now for turn in turns)

    @property
    def _agenda(self) -> Agenda:
        coordinator = self.coordinator
        return Agenda(
            network=coordinator.network,
            assessment=coordinator.data,
            birthdays=coordinator.birthdays,
            season=coordinator.season,
            tz=coordinator.tz,
        )

    @property
    def _entries(self) -> Entries:
        coordinator = self.coordinator
        return Entries(
            network=coordinator.network,
            season=coordinator.season,
            words=house_words(self.hass),
            today=coordinator.data.today,
            settings=coordinator.settings,
            private=coordinator.keep_names_private,
        )
