"""What an archive of a network consists of: shared by the one who writes it and the one who reads it."""

from collections.abc import Mapping

from .changes import Record
from .model import Gathering, Greeting, ImportBatch, Interaction, MergeSuggestion, Mourning, Nudge, Tie, Trace
from .pictures import Picture

ARCHIVE_FORMAT = "weak_ties"

# Rises when a version of ours can no longer read what an older one wrote, or writes what an older one cannot read.
# 2: pictures.
ARCHIVE_VERSION = 2
READABLE_VERSIONS = frozenset({1, ARCHIVE_VERSION})

# The lists of an archive and what is in them, what is referred to before what refers to it.
ARCHIVED: Mapping[str, type[Record]] = {
    "pictures": Picture,
    "ties": Tie,
    "imports": ImportBatch,
    "gatherings": Gathering,
    "interactions": Interaction,
    "greetings": Greeting,
    "mournings": Mourning,
    "traces": Trace,
    "nudges": Nudge,
    "merge_suggestions": MergeSuggestion,
}
