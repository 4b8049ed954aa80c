"""What an import leaves for the owner to decide: who these people are, and which two are one."""

from dataclasses import replace

from ..changes import Changes
from ..errors import SuggestionNotFoundError
from ..layered import with_items
from ..model import MergeSuggestion, Network, Strength, SuggestionId, Tie, TieId


def is_unjudged(tie: Tie) -> bool:
    """Whether a tie came from a file and nobody has said what stands between them.

    A cadence is a judgement, too: 0, deliberately not kept, is what an acquaintance gets who is to stay one.
    """
    is_as_imported = tie.strength is Strength.ACQUAINTANCE and tie.cadence_days is None and bool(tie.source_keys)
    return is_as_imported and tie.archived_at is None and not tie.do_not_suggest


def unjudged(network: Network) -> tuple[TieId, ...]:
    """Whom the owner has yet to judge: whoever they were in touch with first, then the newest, then by name."""
    waiting = [tie for tie in network.ties.values() if is_unjudged(tie)]
    return tuple(tie.id for tie in sorted(waiting, key=_place))


def _place(tie: Tie) -> tuple[int, int, str, TieId]:
    return -tie.contact.count, -(tie.met_on.toordinal() if tie.met_on else 0), tie.name, tie.id


def open_suggestions(network: Network) -> tuple[MergeSuggestion, ...]:
    """The pairs that may be one person and that nobody has decided on, the oldest first."""
    ties = network.ties
    undecided = [
        suggestion
        for suggestion in network.merge_suggestions.values()
        if not suggestion.dismissed and suggestion.tie_id in ties and suggestion.other_id in ties
    ]
    return tuple(sorted(undecided, key=lambda suggestion: (suggestion.made_at, suggestion.id)))


def dismiss_suggestion(
    network: Network, suggestion_id: SuggestionId, *, dismissed: bool = True
) -> tuple[Network, Changes, MergeSuggestion]:
    """Note that two ties are two people, so that no later import asks again, or take the note back.

    Raises SuggestionNotFoundError.
    """
    suggestion = network.merge_suggestions.get(suggestion_id)
    if suggestion is None:
        raise SuggestionNotFoundError
    decided = replace(suggestion, dismissed=dismissed)
    suggestions = with_items(network.merge_suggestions, {suggestion_id: decided})
    return replace(network, merge_suggestions=suggestions), Changes(saved=(decided,)), decided
