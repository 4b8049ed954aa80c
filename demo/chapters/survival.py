"""What would be left without the job: a sentence, a number, and the parts of it."""

from ..client import Json, mapping, rows, text
from .listener import Listener, require

_PARTS = (
    "outside_reachable",
    "outside_live",
    "outside_fragile",
    "own_share",
    "effective_employers",
    "effective_industries",
    "effective_ranks",
    "extensity",
    "missing_occupations",
    "single_points",
    "weakest_scenario",
    "scenarios",
    "raises",
)
_NEWCOMERS = (
    {
        "name": "Olive Brandt",
        "organization": "Exampleford Council",
        "title": "Head of Planning",
        "phone": "+442079460197",
    },
    {"name": "小松 茂", "organization": "みほん市役所", "title": "課長", "phone": "090-0000-0197"},
)


def reckon(listener: Listener) -> None:
    """Read the report, then meet two people at places where one knew nobody."""
    before = _network(listener)
    listener.say(f"survivability {before['score']}, a rough guide:")
    listener.hold(
        listener.hear(lambda: text(_network(listener), "headline")),
        english="If your company vanished tomorrow, ",
        japanese="もし明日、会社がなくなったら、連絡がつくのは",
    )
    _hold_the_parts(listener, before)
    _hold_what_would_help(listener)
    for newcomer in _NEWCOMERS:
        listener.client.act("add_tie", strength="helper", industry="public", **newcomer)
    after = _network(listener)
    require(_number(after["score"]) > _number(before["score"]), "two people elsewhere raise it")
    listener.say(f"survivability {after['score']} after meeting {' and '.join(each['name'] for each in _NEWCOMERS)}")


def _hold_the_parts(listener: Listener, told: dict[str, Json]) -> None:
    state = listener.client.state("sensor.weak_ties_survivability")
    require(state["state"] == str(round(_number(told["score"]))), "the sensor shows the same score")
    shown = mapping(state["attributes"])
    require(set(_PARTS) <= shown.keys(), "the sensor shows what the score is made of")
    require(shown["outside_reachable"] == told["outside_reachable"], "sensor and report count the same people")
    employers = set(mapping(mapping(told["employers"])["counts"]))
    require({"Harborlight Clinic", "みどり病院"} <= employers, "employers of either language are counted")
    require("Copperleaf Labs" not in employers, "the owner's own company counts for nothing")
    weakest = text(told["weakest_scenario"], "blow")
    require(weakest in {text(one, "blow") for one in rows(told["scenarios"])}, "the weakest scenario is one of them")
    listener.say(f"  {told['outside_reachable']} people outside can be reached; the worst blow is {weakest}")


def _hold_what_would_help(listener: Listener) -> None:
    require(len(rows(_network(listener)["raises"])) == 3, "three ties are named that would raise it most")
    first = listener.hear(lambda: text(rows(_network(listener)["raises"])[0], "reason"))
    both = first.english.endswith(".") and first.japanese.endswith("。")
    require(both, "why it would is said in both languages")
    listener.say(f"  {first.english} / {first.japanese}")


def _network(listener: Listener) -> dict[str, Json]:
    return mapping(listener.client.act("get_network")["network"])


def _number(value: Json) -> float:
    if not isinstance(value, int | float):
        raise TypeError(f"expected a number, got {value!r}")
    return value
