"""Where a channel leads when somebody taps on it. Nothing but tel, mailto and https ever leaves here."""

from collections.abc import Callable, Mapping
from urllib.parse import quote, urlsplit

from ..identity.names import email_key, phone_key
from ..model import Channel, ChannelKind


def href_of(channel: Channel) -> str | None:
    """The address that opens a channel; None for a letter, and for whatever is not certainly harmless.

    Values come from files that others wrote, so each is made anew from its parts rather than passed on.
    """
    address = _ADDRESSES.get(channel.kind)
    return address(channel) if address else None


def _telephone(channel: Channel) -> str | None:
    # The key is E.164 or digits: whatever else was written with the number is gone.
    number = phone_key(channel.normalized, None) or phone_key(channel.value, None)
    # A number abroad that is in no plan has only its digits for a key, and would be dialled as one of here.
    plus = "+" if channel.value.lstrip().startswith(("+", "＋")) and not number.startswith("+") else ""
    return f"tel:{plus}{number}" if number else None


def _mail(channel: Channel) -> str | None:
    address = email_key(channel.value)
    return f"mailto:{quote(address, safe='@+')}" if address else None


def _page(channel: Channel) -> str | None:
    """The page over https, without a user name or a port, which could make it look like another's."""
    written = channel.value.strip()
    try:
        parts = urlsplit(written if "://" in written else f"https://{written}")
        host = (parts.hostname or "").encode("idna").decode()
    except UnicodeError, ValueError:
        return None
    if parts.scheme.casefold() not in ("http", "https") or "." not in host:
        return None
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return f"https://{host}{path}" + (f"?{query}" if query else "")


_ADDRESSES: Mapping[ChannelKind, Callable[[Channel], str | None]] = {
    ChannelKind.PHONE: _telephone,
    ChannelKind.EMAIL: _mail,
    ChannelKind.LINKEDIN: _page,
    ChannelKind.FACEBOOK: _page,
    ChannelKind.X: _page,
    ChannelKind.WEBSITE: _page,
}
