"""Fulfils what somebody said, to whatever they said it: a sentence, an intent or a tool of a language model.

What goes wrong is said, too. An exception would be spoken in English, or not at all.
"""

import logging
from dataclasses import replace

from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations

from ..const import CONF_OWNER, DOMAIN
from ..exceptions import translated
from ..network.errors import TieAmbiguousError, TieNotFoundError, WeakTiesError
from ..network.identity.names import words_of
from ..network.model import TieId
from ..speech.people import as_name
from ..speech.telling import MOST_CHOICES, choices
from ..speech.wishes import Wish
from ..words import Words, async_words
from .conversation import Done, Hearing, Question, Reply
from .speakers import async_heard
from .undo import async_undo
from .verbs import VERBS

_LOGGER = logging.getLogger(__name__)

# How people speak of themselves.
_MYSELF = frozenset({"me", "myself", "自分", "私"})


async def async_fulfil(
    hass: HomeAssistant, wish: Wish, *, user_id: str | None, language: str, by_agent: bool = False
) -> Reply:
    """Do what is wanted and say so, or ask, or say why not."""
    words = await async_words(hass, language)
    try:
        heard = await async_heard(hass, user_id, by_agent=by_agent)
        hearing = Hearing(
            hass=hass, coordinator=heard.coordinator, words=words, wish=wish, may_hear_names=heard.may_hear_names
        )
        return await _answered(hearing)
    except WeakTiesError as error:
        return Reply(text=await async_complaint(hass, words, error), is_refusal=True)


async def async_answer(
    hass: HomeAssistant, question: Question, tie_id: TieId, *, user_id: str | None, language: str
) -> Reply:
    """Go on with a wish, now that it is known who was meant."""
    wish = replace(question.wish, chosen={**question.wish.chosen, question.name: tie_id})
    return await async_fulfil(hass, wish, user_id=user_id, language=language)


async def async_take_back(hass: HomeAssistant, done: Done, *, user_id: str | None, language: str) -> Reply:
    """Take back what was done a moment ago, unless something has become of it since."""
    words = await async_words(hass, language)
    try:
        heard = await async_heard(hass, user_id)
        if not await async_undo(heard.coordinator, done):
            return Reply(text=words.say("reply_too_late_to_undo"), is_refusal=True)
    except WeakTiesError as error:
        return Reply(text=await async_complaint(hass, words, error), is_refusal=True)
    return Reply(text=words.say("reply_undone"))


async def async_complaint(hass: HomeAssistant, words: Words, error: WeakTiesError) -> str:
    """Why not, in the speaker's language: shorter where there is a sentence for the ear."""
    if (key := f"reply_{error.key}") in words.texts:
        return words.say(key, **error.placeholders)
    refusal = translated(error)
    texts = await async_get_translations(hass, words.language, "exceptions", {DOMAIN})
    message = texts[f"component.{DOMAIN}.exceptions.{refusal.translation_key}.message"]
    return message.format(**error.placeholders)


async def _answered(hearing: Hearing) -> Reply:
    try:
        return await VERBS[hearing.wish.meaning](hearing)
    except TieAmbiguousError as error:
        return _asked(hearing, error)
    except TieNotFoundError as error:
        if _is_owner(hearing, error.placeholders["name"]):
            return Reply(text=hearing.say("yourself"), is_refusal=True)
        raise


def _asked(hearing: Hearing, error: TieAmbiguousError) -> Reply:
    """Ask which one is meant; names that are kept private are not listed."""
    said, ties = error.placeholders["name"], hearing.ties(error.tie_ids)
    name = as_name(said)
    if not hearing.may_hear_names or len(ties) > MOST_CHOICES:
        return Reply(text=hearing.say("say_more", name=name), is_refusal=True)
    question = Question(wish=hearing.wish, name=said, ties=ties)
    if len(ties) == 1:
        return Reply(text=hearing.say("did_you_mean", name=hearing.called(ties[0].name)), question=question)
    told = [
        hearing.say("choice_from", name=hearing.called(choice.name), employer=choice.employer)
        if choice.employer
        else hearing.say("choice", name=hearing.called(choice.name))
        for choice in choices(ties)
    ]
    return Reply(text=hearing.say("which", name=name, choices=hearing.either(told)), question=question)


def _is_owner(hearing: Hearing, name: str) -> bool:
    """Whether a name that is nobody's is the owner's own, or a part of it."""
    person = hearing.hass.states.get(hearing.coordinator.config_entry.data.get(CONF_OWNER) or "")
    words = set(words_of(name))
    return name.casefold() in _MYSELF or bool(person and words and words <= set(words_of(person.name)))
