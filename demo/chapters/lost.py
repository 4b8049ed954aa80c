"""Chapters A and B: somebody of whom one knows nothing, and somebody of whom one knows only the company."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..client import Json, mapping, rows, text
from ..story import let_mail_bounce
from .listener import Listener, require


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    """Whom one looks for, who leads to them, why in both languages, and what is found."""

    tie: str
    lead: str
    english: str
    japanese: str
    outcome: str
    found: Mapping[str, Json]


# Years at one company, long ago.
_LOST = (
    _Search(
        tie="Grace Holloway",
        lead="Helen Marsh",
        english="Both worked at Fernhill Foods, 2003–2007; both are tagged choir; you last spoke ",
        japanese="2003〜2007年にFernhill Foodsで一緒でした。",
        outcome="She moved to the coast; her sister has the number.",
        found={"phone": "+44 20 7946 0199"},
    ),
    _Search(
        tie="大野 節子",
        lead="長谷川 亮",
        english="Both worked at 青葉食品株式会社, 2003–2007; ",
        japanese="2003〜2007年に青葉食品株式会社で一緒でした。どちらにも「テニス」のタグが付いています。",
        outcome="テニスの仲間に聞いてくれるとのこと。",
        found={"phone": "090-0000-0199"},
    ),
)
# Colleagues who are there today.
_EMPLOYER_KNOWN = (
    _Search(
        tie="Daniel Forsyth",
        lead="Yusuf Okafor",
        english="Both have worked at Northwind Rail since 2018; you last spoke ",
        japanese="2018年からNorthwind Railで一緒です。",
        outcome="He passes a note on.",
        found={"email": "daniel@example.net", "phone": "+44 20 7946 0198"},
    ),
    _Search(
        tie="石川 浩",
        lead="渡辺 直美",
        english="Both have worked at さくら印刷株式会社 since 2012; ",
        japanese="2012年からさくら印刷株式会社で一緒です。",
        outcome="伝言を渡してくれるとのこと。",
        found={"email": "hiroshi@example.jp", "phone": "090-0000-0198"},
    ),
)


def find_the_lost(listener: Listener) -> None:
    """Case A: neither an employer nor a number that works; one phone number later they are back."""
    for search in _LOST:
        require(_reach(listener, search.tie) == "lost", f"{search.tie} is lost")
        _find(listener, search)
        require(_reach(listener, search.tie) == "fragile", f"{search.tie} can be reached again")


def get_through_to_the_employed(listener: Listener) -> None:
    """Case B: the mail at work bounces and only the company is left; a colleague passes a word on."""
    slipping = {text(tie, "name") for tie in rows(listener.client.act("get_ties", about_to_slip=True)["ties"])}
    require({search.tie for search in _EMPLOYER_KNOWN} <= slipping, "both hang on their work address, and are listed")
    let_mail_bounce(listener.house)
    for search in _EMPLOYER_KNOWN:
        require(_reach(listener, search.tie) == "employer_only", f"only the employer of {search.tie} is known")
        _find(listener, search)
        require(_reach(listener, search.tie) == "direct", f"{search.tie} can be reached in two ways")


def _find(listener: Listener, search: _Search) -> None:
    act = listener.client.act
    heard = listener.hear(lambda: _first_reason(listener, search))
    listener.say(f"{search.lead} may know where {search.tie} is:")
    listener.hold(heard, english=search.english, japanese=search.japanese)
    asked = act("try_lead", tie=search.tie, lead=search.lead, outcome=search.outcome)
    require(text(rows(asked["steps"])[-1], "outcome") == search.outcome, f"it is kept that {search.lead} was asked")
    closed = act("close_trace", tie=search.tie, lead=search.lead, **search.found)
    require(isinstance(closed["closed_at"], str), f"nobody looks for {search.tie} any more")
    listener.say(f"found {search.tie} through {search.lead}")


def _first_reason(listener: Listener, search: _Search) -> str:
    best = rows(listener.client.act("trace", tie=search.tie)["leads"])[0]
    require(text(best, "name") == search.lead, f"{search.lead} is the first lead to {search.tie}")
    return text(best, "reason")


def _reach(listener: Listener, tie: str) -> str:
    return text(mapping(listener.client.act("get_tie", tie=tie)["tie"]), "reach")
