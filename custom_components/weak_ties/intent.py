"""The intents: the wishes of the sentences, for custom sentences and for whatever else handles intents."""

from typing import override

from homeassistant.core import HomeAssistant
from homeassistant.helpers import intent
from homeassistant.util import dt as dt_util

from .network.errors import WeakTiesError
from .voice.conversation import Reply
from .voice.fulfilment import async_complaint, async_fulfil
from .voice.tools import ASKED, Asked
from .words import async_words


async def async_setup_intents(hass: HomeAssistant) -> None:
    """Register an intent for everything in the table."""
    for asked in ASKED:
        intent.async_register(hass, WeakTiesIntent(asked))


class WeakTiesIntent(intent.IntentHandler):
    """One thing to ask for."""

    def __init__(self, asked: Asked) -> None:
        """Take its name, what it says of itself, and what it takes, from the table."""
        self._asked = asked
        self.intent_type = asked.name
        self.description = asked.description

    @property
    @override
    def slot_schema(self) -> intent._SlotsType | None:
        return dict(self._asked.schema)

    @override
    async def async_handle(self, intent_obj: intent.Intent) -> intent.IntentResponse:
        """Fulfil it, and say so. What goes wrong is an answer, too: raised, it would be said in other words."""
        reply = await self._async_reply(intent_obj)
        response = intent_obj.create_response()
        if reply.is_refusal:
            response.async_set_error(intent.IntentResponseErrorCode.NO_VALID_TARGETS, reply.text)
            return response
        if self._asked.read_only:
            response.response_type = intent.IntentResponseType.QUERY_ANSWER
        response.async_set_speech(reply.text)
        return response

    async def _async_reply(self, intent_obj: intent.Intent) -> Reply:
        slots = {name: slot["value"] for name, slot in self.async_validate_slots(intent_obj.slots).items()}
        hass, language, user_id = intent_obj.hass, intent_obj.language, intent_obj.context.user_id
        try:
            wish = self._asked.wish(slots, dt_util.now().date())
        except WeakTiesError as error:
            text = await async_complaint(hass, await async_words(hass, language), error)
            return Reply(text=text, is_refusal=True)
        return await async_fulfil(hass, wish, user_id=user_id, language=language)
