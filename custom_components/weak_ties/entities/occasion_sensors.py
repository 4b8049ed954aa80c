"""What the sensors about invitations and greeting cards show."""

from collections import Counter
from collections.abc import Mapping

from ..coordinator.coordinator import WeakTiesCoordinator
from ..network.model import Gathering
from ..network.occasions.greeting_list import GreetingReason
from ..responses.ties import moment_in


def invitations(coordinator: WeakTiesCoordinator) -> Mapping[str, object]:
    """The invitations to answer. What they are to is nobody's business where names are kept private."""
    return {"invitations": [_invitation(coordinator, one) for one in coordinator.gatherings.open_invitations]}


def cards_to_send(coordinator: WeakTiesCoordinator) -> int:
    """How many cards are still to be sent; out of season none are."""
    outlook = coordinator.outlook
    return len(outlook.greetings.send) if outlook and outlook.greetings else 0


def card_season(coordinator: WeakTiesCoordinator) -> Mapping[str, object]:
    """The season that is on, the last day to post, and how many are left out for which reason."""
    outlook, season = coordinator.outlook, coordinator.season
    if season is None or outlook is None or outlook.greetings is None or outlook.season_year is None:
        return {"season": None, "deadline": None, "excluded": {}}
    year, today = outlook.season_year, coordinator.data.today
    late = season.belated_window(year) if season.is_belated(year, today) else None
    counts = Counter[GreetingReason](line.reasons[0] for line in outlook.greetings.excluded)
    return {
        "season": year,
        "deadline": (late[1] if late else season.window(year)[1]).isoformat(),
        "excluded": {reason.value: count for reason, count in counts.items()},
    }


def _invitation(coordinator: WeakTiesCoordinator, one: Gathering) -> Mapping[str, object]:
    named = {} if coordinator.keep_names_private else {"title": one.title, "place": one.place}
    return {"gathering_id": one.id, "at": moment_in(one.at, coordinator.tz), **named}
