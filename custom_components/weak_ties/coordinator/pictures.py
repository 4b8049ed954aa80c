"""What can be done with the pictures of ties: setting, removing and reading them."""

from functools import partial
from typing import TYPE_CHECKING

from ..network.editing import ties as editing
from ..network.model import PictureId, Tie, TieId
from ..network.pictures import Picture
from .store import Store

if TYPE_CHECKING:
    from .coordinator import WeakTiesCoordinator


class PictureVerbs:
    """Setting, removing and reading a tie's picture. The bytes pass through and are not kept in memory."""

    def __init__(self, coordinator: WeakTiesCoordinator, store: Store) -> None:
        """Work on the coordinator's network; pictures are read from the store."""
        self._coordinator, self._store = coordinator, store

    async def async_set(self, tie_id: TieId, picture: Picture) -> Tie:
        """Give a tie a picture in place of the one it had."""
        return await self._coordinator.async_change(partial(editing.set_picture, tie_id=tie_id, picture=picture))

    async def async_remove(self, tie_id: TieId) -> Tie:
        """Take a tie's picture away."""
        return await self._coordinator.async_change(partial(editing.remove_picture, tie_id=tie_id))

    async def async_get(self, tie_id: TieId, picture_id: PictureId) -> Picture | None:
        """The picture that a tie has at this moment; None for any other, be it the tie's last one."""
        tie = self._coordinator.network.ties.get(tie_id)
        if tie is None or tie.picture != picture_id:
            return None
        return await self._store.async_picture(picture_id)
