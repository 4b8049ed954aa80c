"""Making a channel of what the owner or a file says, and whose it is.

Whose a channel is decides what is left when the tie changes jobs, so a mail address at the employer's domain must
not count as the tie's own. Where nothing says so, it is the tie's: a wrong alarm for half the network is worse.
"""

import re
from datetime import datetime

from .model import Channel, ChannelId, ChannelKind, ChannelOwner, PostalAddress
from .names import company_key, email_key, phone_key, profile_key

_PROFILES = frozenset({ChannelKind.LINKEDIN, ChannelKind.FACEBOOK, ChannelKind.X, ChannelKind.LINE})

# Mail that belongs to whoever opened the account, and that outlives a job. Carriers' mail counts too.
_PERSONAL_MAIL = re.compile(
    r"(gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|web|proton|protonmail|pm|fastmail|"
    r"zoho|mail|qq|163|126|naver|daum|hanmail|docomo|ezweb|au|softbank|i\.softbank|vodafone|ymobile|rakuten|nifty|"
    r"biglobe|ocn|so-net|plala|dion|infoseek|excite|t-online|freenet|orange|free|laposte|libero|comcast|verizon)"
    r"(\.(com|net|org|ne|co|de|fr|it|ch|me|jp|uk|kr|cn|ca|au|in|br|es))+"
)

# Domains that only organizations can have: whoever has mail there has it from one.
_ORGANIZATION_MAIL = re.compile(r".*\.(co|ac|go|ed|lg|gr)\.jp|.*\.(edu|gov|mil)(\.[a-z]{2})?|.*\.(ac|gov|co)\.uk")

# Shorter names of organizations are found in too many domains by chance.
_SHORTEST_MARK = 3


def make_channel(
    kind: ChannelKind,
    value: str,
    *,
    id: str,  # noqa: A002
    added_at: datetime,
    region: str | None = None,
    organization: str = "",
    owner: ChannelOwner | None = None,
    label: str = "",
    preferred: bool = False,
    address: PostalAddress | None = None,
) -> Channel:
    """Make a channel; `owner` None asks `channel_owner`, with the `organization` that the tie works for."""
    normalized = channel_key(kind, value, region)
    return Channel(
        id=ChannelId(id),
        kind=kind,
        value=value,
        normalized=normalized,
        owner=owner or channel_owner(kind, normalized, organization),
        label=label,
        preferred=preferred,
        address=address,
        added_at=added_at,
    )


def channel_key(kind: ChannelKind, value: str, region: str | None) -> str:
    """What two spellings of one channel share; never empty for a value that has anything in it."""
    plain = " ".join(value.split()).casefold()
    if kind is ChannelKind.PHONE:
        return phone_key(value, region) or plain
    if kind is ChannelKind.EMAIL:
        return email_key(value) or plain
    if kind in _PROFILES:
        return profile_key(value) or plain
    return plain


def channel_owner(kind: ChannelKind, normalized: str, organization: str) -> ChannelOwner:
    """Whose a channel is, as far as it can be told from the outside."""
    if kind in _PROFILES:
        return ChannelOwner.PLATFORM
    if kind is ChannelKind.EMAIL and _is_employers_mail(normalized.rpartition("@")[2], organization):
        return ChannelOwner.EMPLOYER
    return ChannelOwner.TIE


def _is_employers_mail(domain: str, organization: str) -> bool:
    if _PERSONAL_MAIL.fullmatch(domain):
        return False
    if _ORGANIZATION_MAIL.fullmatch(domain):
        return True
    mark = company_key(organization)
    hosts = re.sub(r"[^a-z0-9.]", "", domain).split(".")[:-1]
    return any(len(host) >= _SHORTEST_MARK and len(mark) >= _SHORTEST_MARK and _alike(host, mark) for host in hosts)


def _alike(host: str, mark: str) -> bool:
    return host.startswith(mark) or mark.startswith(host)
