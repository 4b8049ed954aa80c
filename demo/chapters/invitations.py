"""An invitation: it waits, is accepted, and afterwards one call logs everybody who was there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..client import Json, mapping, rows, text
from .listener import Listener, require


@dataclass(frozen=True, slots=True, kw_only=True)
class _Party:
    title: str
    host: str
    place: str
    guests: Sequence[str]
    english: str
    japanese: str


_PARTIES = (
    _Party(
        title="Workshop evening",
        host="Tom Pellegrini",
        place="Pellegrini Bikes",
        guests=("Helen Marsh", "Keiko Xu"),
        english="You are invited today. Tom Pellegrini, Helen Marsh and Keiko Xu would be there.",
        japanese="今日の集まりに招かれています。Tom Pellegrini、Helen Marsh、Keiko Xuも来るようです。",
    ),
    _Party(
        title="事務所開き",
        host="青木 誠",
        place="青木建築設計事務所",
        guests=("岡田 千尋", "長谷川 亮"),
        english="You are invited today. 青木 誠, 岡田 千尋 and 長谷川 亮 would be there.",
        japanese="今日の集まりに招かれています。青木 誠、岡田 千尋、長谷川 亮も来るようです。",
    ),
)


def accept_invitations(listener: Listener, today: date) -> None:
    """Go where one is invited, and be in touch with everybody who was there."""
    for party in _PARTIES:
        _accept(listener, party, today)


def _accept(listener: Listener, party: _Party, today: date) -> None:
    act, waiting = listener.client.act, _waiting(listener)
    there = [party.host, *party.guests]
    # A mere day that is today is now: what begins now waits for its answer and may be attended at once.
    told: dict[str, Json] = {"title": party.title, "host": party.host, "place": party.place, "with": [*party.guests]}
    invited = act("record_invitation", at=today.isoformat(), **told)
    gathering = text(invited, "gathering_id")
    require(_waiting(listener) == waiting + 1, f"{party.title} waits for an answer")
    listener.say(f"invited to “{party.title}”:")
    listener.hold(listener.hear(lambda: _reason(listener, gathering)), english=party.english, japanese=party.japanese)
    act("answer_invitation", gathering_id=gathering, answer="accepted")
    require(_waiting(listener) == waiting, f"{party.title} is answered")
    logged = act("record_attendance", gathering_id=gathering, ties=list(there))["logged"]
    require([text(each, "name") for each in rows(logged)] == there, f"one call logs all who were at {party.title}")
    for name in there:
        require(_standing(listener, name) == "fresh", f"{name} is fresh after {party.title}")
    listener.say(f"accepted, went, and logged in one call: {', '.join(there)}")


def _waiting(listener: Listener) -> int:
    return int(text(listener.client.state("sensor.weak_ties_open_invitations"), "state"))


def _reason(listener: Listener, gathering: str) -> str:
    nudges = rows(listener.client.act("get_nudges")["nudges"])
    return next(text(nudge, "reason") for nudge in nudges if nudge["gathering_id"] == gathering)


def _standing(listener: Listener, tie: str) -> str:
    return text(mapping(listener.client.act("get_tie", tie=tie)["tie"]), "standing")
