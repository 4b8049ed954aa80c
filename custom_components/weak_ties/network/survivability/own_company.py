"""What goes when the owner's job goes: the company's people, and the channels that are the company's."""

from collections.abc import Collection
from datetime import date

from ..identity.names import company_key
from ..model import AffiliationKind, Channel, ChannelKind, ChannelOwner, Ego, OwnEmployer, Tie
from ..reach.channels import owner_of


def is_employer_on(employer: OwnEmployer, today: date) -> bool:
    """Whether the owner works there, as far as the known digits of the years say."""
    written = today.isoformat()
    has_ended = bool(employer.ended) and employer.ended <= written[: len(employer.ended)]
    return not has_ended and employer.started <= written[: len(employer.started)]


class OwnCompany:
    """The owner's employers of one day, with their subsidiaries, in whatever spelling.

    A former employer isn't among them: its people are outside, and the best studied help in finding a job.
    """

    def __init__(self, ego: Ego, today: date, subsidiaries: Collection[str] = ()) -> None:
        """Remember the keys of the names, so that each company and each mail domain is looked at once."""
        current = [employer.organization for employer in ego.employers if is_employer_on(employer, today)]
        self.names = tuple(name for name in (*current, *subsidiaries) if company_key(name))
        self._keys = frozenset(company_key(name) for name in self.names)
        self._domains: dict[str, bool] = {}

    def is_own(self, employer: str) -> bool:
        """Whether the company of that key is the owner's."""
        return employer in self._keys

    def takes(self, channel: Channel) -> bool:
        """Whether the channel dies with the owner's job: mail at the company's domain."""
        if channel.kind is not ChannelKind.EMAIL or not self.names:
            return False
        domain = channel.normalized.rpartition("@")[2]
        if domain not in self._domains:
            owner = owner_of(ChannelKind.EMAIL, f"@{domain}", self.names)
            self._domains[domain] = owner is ChannelOwner.EMPLOYER
        return self._domains[domain]

    def has_mail_of(self, tie: Tie) -> bool:
        """Whether a tie of which no job is known, past or present, gives itself away by its mail."""
        if any(work.kind is AffiliationKind.WORK and work.organization for work in tie.affiliations):
            return False
        return any(self.takes(channel) for channel in tie.channels)
