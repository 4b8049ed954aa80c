"""Where everybody's card is."""

from custom_components.weak_ties.network.model import TieId
from custom_components.weak_ties.network.occasions.greeting_list import GreetingLine, GreetingList, GreetingReason
from custom_components.weak_ties.network.occasions.season_lists import SeasonList, SeasonLists, season_lists

Reason = GreetingReason


def line(name: str, *reasons: GreetingReason) -> GreetingLine:
    return GreetingLine(tie_id=TieId(name.lower()), name=name, reasons=reasons)


def parted() -> SeasonLists:
    listed = GreetingList(
        send=(line("Ben", Reason.RECEIVED_UNANSWERED), line("Cleo", Reason.YEARLY_CLOCK)),
        sent=(line("Ada", Reason.SENT),),
        received=(line("Ada", Reason.ANSWERED), line("Ben", Reason.RECEIVED_UNANSWERED), line("Zoe", Reason.ANSWERED)),
        excluded=(
            line("Mori", Reason.NO_ADDRESS, Reason.IN_MOURNING),
            line("Nora", Reason.NO_ADDRESS),
            line("Otto", Reason.ARCHIVED, Reason.NO_ADDRESS),
        ),
    )
    return season_lists(listed)


def test_who_is_left_out_is_parted_by_what_can_be_done_about_it() -> None:
    lists = parted()
    assert lists.of(SeasonList.MOURNING) == ("mori",)
    assert lists.of(SeasonList.NO_ADDRESS) == ("nora",)
    assert lists.of(SeasonList.LEFT_OUT) == ("otto",)


def test_everybody_is_listed_once_and_by_name() -> None:
    assert parted().of(SeasonList.EVERYBODY) == ("ada", "ben", "cleo", "mori", "nora", "otto", "zoe")


def test_whose_card_came_has_a_place_besides() -> None:
    lists = parted()
    assert lists.of(SeasonList.RECEIVED) == ("ada", "ben", "zoe")
    assert (lists.places.get(TieId("ada")), lists.places.get(TieId("zoe"))) == (SeasonList.SENT, None)
    assert (lists.lines[TieId("ada")].reasons, lists.lines[TieId("zoe")].reasons) == (
        (Reason.SENT,),
        (Reason.ANSWERED,),
    )


def test_a_search_narrows_every_list() -> None:
    lists = parted()
    found = {TieId("ben"), TieId("otto"), TieId("somebody else")}
    assert lists.of(SeasonList.SEND, found) == ("ben",)
    assert {name: count for name, count in lists.totals(found).items() if count} == {
        SeasonList.EVERYBODY: 2,
        SeasonList.SEND: 1,
        SeasonList.RECEIVED: 1,
        SeasonList.LEFT_OUT: 1,
    }
    assert lists.totals()[SeasonList.EVERYBODY] == 7
