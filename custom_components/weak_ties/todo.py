"""The to-do list: this week's nudges and what waits for an answer, ticked off by doing it."""

from typing import override

from homeassistant.components.todo import (
    TodoItem,
    TodoItemStatus,
    TodoListEntity,
    TodoListEntityFeature,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator.coordinator import WeakTiesConfigEntry, WeakTiesCoordinator
from .entities.reach_out_list import Deed, Entry, ListFixedError, WhoIsMeantError, entries
from .entity import WeakTiesEntity
from .exceptions import translating
from .network.errors import TieAmbiguousError, TieNotFoundError, WeakTiesError
from .network.model import TieId

PARALLEL_UPDATES = 0

REACH_OUT = EntityDescription(key="reach_out", translation_key="reach_out")


async def async_setup_entry(
    _hass: HomeAssistant, entry: WeakTiesConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the network's list."""
    async_add_entities([ReachOutList(entry.runtime_data, REACH_OUT)])


class ReachOutList(WeakTiesEntity, TodoListEntity):
    """Whom to reach out to. An item is on it because the network says so, and leaves when it is done."""

    _attr_supported_features = (
        TodoListEntityFeature.CREATE_TODO_ITEM
        | TodoListEntityFeature.UPDATE_TODO_ITEM
        | TodoListEntityFeature.DELETE_TODO_ITEM
    )
    _entries: dict[str, Entry]

    def __init__(self, coordinator: WeakTiesCoordinator, description: EntityDescription) -> None:
        """Make the list."""
        super().__init__(coordinator, description)
        self._make()

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        self._make()
        super()._handle_coordinator_update()

    @callback
    def _make(self) -> None:
        self._entries = entries(self.coordinator)
        self._attr_todo_items = [entry.item for entry in self._entries.values()]

    @override
    async def async_create_todo_item(self, item: TodoItem) -> None:
        """Put somebody on the list whom the owner names."""
        with translating():
            await self.coordinator.nudges.async_ask_for(self._meant(item.summary or ""))

    @override
    async def async_update_todo_item(self, item: TodoItem) -> None:
        """Do what the item says; there is nothing to rewrite in it."""
        with translating():
            if item.status != TodoItemStatus.COMPLETED:
                raise ListFixedError
            if entry := self._taken(item.uid or ""):
                await self._async_do(entry.tick)

    @override
    async def async_delete_todo_items(self, uids: list[str]) -> None:
        """Not these."""
        with translating():
            for entry in filter(None, map(self._taken, uids)):
                await self._async_do(entry.remove)

    def _taken(self, uid: str) -> Entry | None:
        """Take an item's deed, which is done once however often it is tapped."""
        return self._entries.pop(uid, None)

    async def _async_do(self, deed: Deed) -> None:
        try:
            await deed()
        except WeakTiesError:
            self._make()
            raise

    def _meant(self, name: str) -> TieId:
        """Who is meant; with names kept private, nobody else's name is told to whoever guesses one."""
        try:
            return self.coordinator.ties.resolve(tie=name)
        except (TieAmbiguousError, TieNotFoundError) as error:
            if not self.coordinator.keep_names_private:
                raise
            raise WhoIsMeantError(name=name) from error
