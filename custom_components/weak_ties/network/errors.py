"""What can be wrong with a request, as a key and placeholders, never as text.

The words stand in the translation files under the same keys; `exceptions.py` is the one place where a key
becomes Home Assistant's error. A text here would be English for everybody, and a second source of wording.
"""

from collections.abc import Sequence

from .model import TieId


class WeakTiesError(Exception):
    """A request that the network refuses; nothing has been changed."""

    key: str = "unknown_error"

    def __init__(self, **placeholders: object) -> None:
        """Keep the placeholders that the translated sentence names, as strings."""
        super().__init__(self.key)
        self.placeholders: dict[str, str] = {name: str(value) for name, value in placeholders.items()}


class TieNotFoundError(WeakTiesError):
    """Nobody in the network is close to `name`."""

    key = "tie_not_found"


class TieAmbiguousError(WeakTiesError):
    """Several ties fit `name`; `candidates` names them, so that the owner can say which. `tie_ids` has their ids."""

    key = "tie_ambiguous"

    def __init__(self, *, tie_ids: Sequence[TieId] = (), **placeholders: object) -> None:
        """Keep the ids for those who ask which one is meant; no sentence names them."""
        super().__init__(**placeholders)
        self.tie_ids = tuple(tie_ids)


class NameEmptyError(WeakTiesError):
    """A name with nothing in it but spaces or punctuation."""

    key = "name_empty"


class NameTooLongError(WeakTiesError):
    """A name of more than `limit` characters."""

    key = "name_too_long"


class MomentInFutureError(WeakTiesError):
    """`moment` has not come yet, and an interaction is something that happened."""

    key = "moment_in_future"


class MomentTooEarlyError(WeakTiesError):
    """`moment` lies before `earliest`, which nobody remembers."""

    key = "moment_too_early"


class NegativeMinutesError(WeakTiesError):
    """An interaction of less than no time."""

    key = "negative_minutes"


class InteractionNotFoundError(WeakTiesError):
    """No such interaction, or none has been logged yet."""

    key = "interaction_not_found"


class MergeWithItselfError(WeakTiesError):
    """A tie cannot be merged into itself."""

    key = "merge_with_itself"


class MergeNotFoundError(WeakTiesError):
    """Nobody was merged into `name`, or too long ago to be taken back."""

    key = "merge_not_found"


class MergeOvertakenError(WeakTiesError):
    """`name`, who was merged into somebody, has come back on another way meanwhile."""

    key = "merge_overtaken"


class SnoozeInPastError(WeakTiesError):
    """A snooze that would end today or earlier."""

    key = "snooze_in_past"


class ValueInvalidError(WeakTiesError):
    """`value` is nothing that `field` can hold."""

    key = "value_invalid"


class PictureTooLargeError(WeakTiesError):
    """A picture of more than `limit` megabytes."""

    key = "picture_too_large"


class PictureUnknownError(WeakTiesError):
    """Bytes that are no picture, or one of a kind that is not kept."""

    key = "picture_unknown"


class ImportNotFoundError(WeakTiesError):
    """No import has that id."""

    key = "import_not_found"


class ImportAlreadyUndoneError(WeakTiesError):
    """The import was undone before."""

    key = "import_already_undone"


class FileUnreadableError(WeakTiesError):
    """A file that is missing, empty, or not what it says; `reason` is a key of its own."""

    key = "file_unreadable"


class FormatUnknownError(WeakTiesError):
    """A file whose format none of the importers knows."""

    key = "format_unknown"


class FileTooLargeError(WeakTiesError):
    """A file, or what a zip would unpack to, above `limit` megabytes."""

    key = "file_too_large"


class PathOutsideError(WeakTiesError):
    """A path that leads out of the folder it has to stay in."""

    key = "path_outside"


class GatheringNotFoundError(WeakTiesError):
    """No gathering has that id."""

    key = "gathering_not_found"


class InvitationAnsweredError(WeakTiesError):
    """The invitation to `title` has been answered before, and the host knows."""

    key = "invitation_already_answered"


class GatheringOverError(WeakTiesError):
    """`title` is over: there is nothing left to accept."""

    key = "gathering_over"


class AttendanceRecordedError(WeakTiesError):
    """Who was at `title` has been recorded before; a second record would log everyone twice."""

    key = "attendance_already_recorded"


class GreetingEmptyError(WeakTiesError):
    """A greeting of which nothing is said: neither sent, nor received, nor returned."""

    key = "greeting_empty"


class MourningInFutureError(WeakTiesError):
    """`year` has not begun, and nobody mourns ahead."""

    key = "mourning_in_future"


class NoSeasonError(WeakTiesError):
    """A list of cards is asked for, and the owner has chosen to send none."""

    key = "no_season"


class SeasonWindowError(WeakTiesError):
    """A season that would end before it starts: `opens`, `deadline` and `closes` are out of order."""

    key = "season_window_invalid"


class TraceNotFoundError(WeakTiesError):
    """No such trace."""

    key = "trace_not_found"


class TraceClosedError(WeakTiesError):
    """The trace was closed before."""

    key = "trace_closed"


class LeadIsTheTieError(WeakTiesError):
    """Nobody leads to themselves, not even `name`."""

    key = "lead_is_the_tie"


class ChannelNotFoundError(WeakTiesError):
    """`name` has no channel like `channel`."""

    key = "channel_not_found"


class ChannelAmbiguousError(WeakTiesError):
    """`name` has several channels like `channel`."""

    key = "channel_ambiguous"


class AffiliationNotFoundError(WeakTiesError):
    """`name` never belonged to `organization`, as far as anybody said."""

    key = "affiliation_not_found"


class AffiliationAmbiguousError(WeakTiesError):
    """`name` was at `organization` more than once."""

    key = "affiliation_ambiguous"


class SuggestionNotFoundError(WeakTiesError):
    """Nobody suggested that, or the two are one already."""

    key = "suggestion_not_found"


class NudgeNotFoundError(WeakTiesError):
    """`name` isn't on this week's list."""

    key = "nudge_not_found"
