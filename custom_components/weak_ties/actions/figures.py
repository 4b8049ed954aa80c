"""What the action about the network as a whole does."""

import voluptuous as vol
from homeassistant.util.json import JsonObjectType

from ..responses.figures import figures
from ..words import async_words
from .schemas import NETWORK, ActionSchema
from .ties import Request

GET_NETWORK: ActionSchema = vol.Schema(NETWORK)


async def get_network(request: Request) -> JsonObjectType:
    """Tell what would be left of the network if the job were gone tomorrow, with all its parts."""
    coordinator = request.coordinator
    words, outlook = await async_words(request.hass, request.language), await coordinator.async_outlook()
    # Of the network that the outlook was made from: somebody may have been forgotten in between.
    return {"network": figures(outlook.survivability, outlook.network, words, coordinator.data.today)}
