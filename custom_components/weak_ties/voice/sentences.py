"""The sentences that work without any YAML, with every conversation agent, in every pipeline.

All of them are one registration, which is replaced as a whole: were there two, a sentence that both match would be
fulfilled twice. It exists while a network is loaded, and no longer, because a sentence that is matched never reaches
the house.
"""

import logging
from datetime import datetime
from typing import TYPE_CHECKING

from homeassistant.config_entries import SIGNAL_CONFIG_ENTRY_CHANGED, ConfigEntry, ConfigEntryChange
from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.helpers.chat_session import current_session
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.event import async_call_later
from homeassistant.setup import async_when_setup
from homeassistant.util import dt as dt_util

from ..access.networks import loaded_networks
from ..const import DOMAIN
from ..network.errors import WeakTiesError
from ..speech.templates import ROWS, UNDO_SENTENCES
from ..speech.wishes import wish_from
from ..words import async_words
from .conversation import Reply
from .dialogue import Asker, Dialogue
from .fulfilment import async_answer, async_complaint, async_fulfil, async_take_back

if TYPE_CHECKING:
    from hassil.recognize import RecognizeResult
    from homeassistant.components.conversation import ConversationInput

_LOGGER = logging.getLogger(__name__)


@callback
def async_setup_sentences(hass: HomeAssistant) -> None:
    """Listen to sentences from when there is a conversation agent and a loaded network."""

    async def begin(hass: HomeAssistant, _component: str) -> None:
        Sentences(hass).async_begin()

    async_when_setup(hass, "conversation", begin)


class Sentences:
    """The one registration, and what the next sentence may refer to."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin with nothing registered."""
        self._hass = hass
        self._dialogue = Dialogue()
        self._registered: tuple[str, ...] = ()
        self._unregister: CALLBACK_TYPE | None = None
        self._cancel_end: CALLBACK_TYPE | None = None

    @callback
    def async_begin(self) -> None:
        """Follow networks as they come and go."""
        async_dispatcher_connect(self._hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._async_on_entry)
        self._async_register()

    @callback
    def _async_on_entry(self, _change: ConfigEntryChange, entry: ConfigEntry) -> None:
        if entry.domain == DOMAIN:
            self._async_register()

    @callback
    def _async_register(self) -> None:
        """Register the sentences that mean something now, if they are others than before.

        A house without conversation does not have what it requires, so it is imported only where it is set up.
        """
        from homeassistant.components.conversation.agent_manager import get_agent_manager  # noqa: PLC0415

        wanted = self._wanted()
        if wanted == self._registered:
            return
        if self._unregister:
            self._unregister()
        self._registered = wanted
        manager = get_agent_manager(self._hass)
        self._unregister = manager.register_trigger(list(wanted), self._async_on_sentence) if wanted else None

    def _wanted(self) -> tuple[str, ...]:
        if not loaded_networks(self._hass):
            return ()
        return tuple(dict.fromkeys((*self._dialogue.sentences(), *ROWS)))

    async def _async_on_sentence(self, heard: ConversationInput, result: RecognizeResult) -> str:
        """Answer a sentence. Whatever goes wrong is said: an exception would be an error 500 for the whole dialog."""
        try:
            reply = await self._async_reply(heard, result)
        except WeakTiesError as error:
            return await async_complaint(self._hass, await async_words(self._hass, heard.language), error)
        except Exception as error:  # noqa: BLE001 - somebody waits for an answer, and a 500 is none
            # Not the error itself: what is said in it may be somebody's name.
            _LOGGER.error("A sentence could not be answered (%s)", type(error).__name__)
            return (await async_words(self._hass, heard.language)).say("reply_failed")
        self._async_remember(_asker(heard), reply)
        return reply.text

    async def _async_reply(self, heard: ConversationInput, result: RecognizeResult) -> Reply:
        template = (result.intent_sentence.text if result.intent_sentence else None) or ""
        if template in UNDO_SENTENCES:
            return await self._async_undo(heard)
        if template not in ROWS:
            return await self._async_follow_up(heard, template)
        slots = {name: str(entity.value) for name, entity in result.entities.items()}
        wish = wish_from(ROWS[template], heard.text, slots, dt_util.now().date())
        return await async_fulfil(self._hass, wish, user_id=heard.context.user_id, language=heard.language)

    async def _async_follow_up(self, heard: ConversationInput, template: str) -> Reply:
        answered = self._dialogue.answer(_asker(heard), template)
        words = await async_words(self._hass, heard.language)
        if answered is None:
            return Reply(text=words.say("reply_nothing_asked"), is_refusal=True)
        question, tie_id = answered
        if tie_id is None:
            return Reply(text=words.say("reply_never_mind"))
        return await async_answer(self._hass, question, tie_id, user_id=heard.context.user_id, language=heard.language)

    async def _async_undo(self, heard: ConversationInput) -> Reply:
        done = self._dialogue.take_back(_asker(heard))
        if done is None:
            words = await async_words(self._hass, heard.language)
            return Reply(text=words.say("reply_nothing_to_undo"), is_refusal=True)
        return await async_take_back(self._hass, done, user_id=heard.context.user_id, language=heard.language)

    @callback
    def _async_remember(self, asker: Asker, reply: Reply) -> None:
        """Keep what the next sentence may refer to, and see that it is forgotten in time."""
        now = dt_util.utcnow()
        if reply.question:
            self._dialogue.ask(asker, reply.question, reply.question.ties, now)
        if reply.done:
            self._dialogue.keep(asker, reply.done, now)
        self._async_refresh()

    @callback
    def _async_refresh(self) -> None:
        self._dialogue.forget_old(dt_util.utcnow())
        self._async_register()
        if self._cancel_end:
            self._cancel_end()
            self._cancel_end = None
        if end := self._dialogue.next_end:
            self._cancel_end = async_call_later(
                self._hass, end - dt_util.utcnow(), HassJob(self._async_on_end, cancel_on_shutdown=True)
            )

    @callback
    def _async_on_end(self, _now: datetime) -> None:
        self._cancel_end = None
        self._async_refresh()


def _asker(heard: ConversationInput) -> Asker:
    session = current_session.get()
    return Asker(
        user_id=heard.context.user_id,
        device=heard.satellite_id or heard.device_id,
        conversation=session.conversation_id if session else heard.conversation_id,
    )
