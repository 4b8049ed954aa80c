"""A New Year's season: whom to send a card and why, one in mourning, one card that comes back, one to be answered.

The season is named by its year, so that the story is the same in May: the next year's, whose cards are never
midwinter ones yet.
"""

from dataclasses import dataclass
from datetime import date

from ..client import Json, mapping, rows, text
from ..story import hear_of_mourning
from .listener import Listener, require

_IN_MOURNING = ("Sofia Lund", "藤原 由紀子")
_SENT_ONE_LAST_TIME = ("Margaret Oduya", "青木 誠")
_MOVED_AWAY = ("Victor Amadi", "岡田 千尋")
_WRITES_FIRST = ("Tom Pellegrini", "長谷川 亮")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Season:
    listener: Listener
    year: int

    def act(self, action: str, **fields: Json) -> None:
        self.listener.client.act(action, season=self.year, **fields)

    def reason(self, which: str, name: str) -> str:
        """Why somebody is on one of the season's lists; empty for who isn't."""
        lines = rows(self.listener.client.act("get_greetings", season=self.year)[which])
        return next((text(line, "reason") for line in lines if line["name"] == name), "")

    def hold(self, which: str, name: str, *, english: str, japanese: str) -> None:
        self.listener.say(f"{which}: {name}")
        heard = self.listener.hear(lambda: self.reason(which, name))
        self.listener.hold(heard, english=english, japanese=japanese)


def write_cards(listener: Listener, today: date) -> None:
    """Go through a season from the notices of mourning to the card that comes back."""
    season = _Season(listener=listener, year=today.year + 1)
    hear_of_mourning(listener.house, today.year)
    for name in _IN_MOURNING:
        season.hold("excluded", name, english="is in mourning", japanese="喪中です")
    for name in _SENT_ONE_LAST_TIME:
        japanese = "前回、挨拶状を送ってくれました"
        season.hold("send", name, english="sent you a card last time", japanese=japanese)
        season.act("record_greeting", tie=name, sent=True)
        require(season.reason("sent", name) != "", f"{name} has been sent a card")
    for name in _MOVED_AWAY:
        _send_in_vain(season, name)
    for name in _WRITES_FIRST:
        season.act("record_greeting", tie=name, received=True)
        japanese = "送ってくれた挨拶状に、まだ返していません"
        season.hold("send", name, english="sent you a card that you have not answered", japanese=japanese)


def _send_in_vain(season: _Season, name: str) -> None:
    """Their card comes back: the address has failed, and next time they are among those to ask."""
    japanese = "年に一度の挨拶状で続くつながりです"
    season.hold("send", name, english="one card a year keeps this tie alive", japanese=japanese)
    season.act("record_greeting", tie=name, sent=True)
    season.act("record_greeting", tie=name, returned=True)
    japanese = "宛先不明で戻ってきました。住所が変わったようです"
    season.hold("sent", name, english="the card came back: the address is no longer right", japanese=japanese)
    channels = rows(mapping(season.listener.client.act("get_tie", tie=name)["tie"])["channels"])
    failed = [channel["failed_at"] is not None for channel in channels if channel["kind"] == "post"]
    require(failed == [True], f"the address of {name} has failed")
    next_time = _Season(listener=season.listener, year=season.year + 1)
    japanese = "住所がわかりません。聞いてみましょう"
    next_time.hold("excluded", name, english="has no address: ask for it", japanese=japanese)
