"""What people look like: pictures that are given, taken away and shown."""

from functools import partial

from homeassistant.config_entries import ConfigEntry

from ..network.editing import ties as editing
from ..network.model import PictureId, Tie, TieId
from ..network.pictures import Picture
from .keeper import NetworkKeeper


class PictureVerbs[EntryT: ConfigEntry](NetworkKeeper[EntryT]):
    """What can be done about a tie's picture. The bytes pass through and are not kept in memory."""

    async def async_set_picture(self, tie_id: TieId, picture: Picture) -> Tie:
        """Give a tie a picture in place of the one it had."""
        return await self._async_change(partial(editing.set_picture, tie_id=tie_id, picture=picture))

    async def async_remove_picture(self, tie_id: TieId) -> Tie:
        """Take a tie's picture away."""
        return await self._async_change(partial(editing.remove_picture, tie_id=tie_id))

    async def async_picture(self, tie_id: TieId, picture_id: PictureId) -> Picture | None:
        """The picture that a tie has at this moment; None for any other, be it the tie's last one."""
        tie = self.network.ties.get(tie_id)
        if tie is None or tie.picture != picture_id:
            return None
        return await self._store.async_picture(picture_id)
