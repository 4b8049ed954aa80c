"""Brings phone numbers, e-mail addresses and profiles to keys, so that two spellings of one channel are one string."""

import re
from unicodedata import normalize
from urllib.parse import parse_qs, unquote, urlsplit

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, is_valid_number, parse

_EXTENSION = re.compile(r"(?:内線|;|ext|x|#).*$", re.IGNORECASE | re.DOTALL)
# More digits than this are no number that a telephone could dial.
_MOST_DIGITS = 20
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+")
_ANGLED = re.compile(r"<([^<>]*)>\s*$")
_PLATFORMS = {
    "linkedin.com": "linkedin",
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "x.com": "x",
    "twitter.com": "x",
    "instagram.com": "instagram",
}
# linkedin.com/pub/john-smith/12/345/678: the name and three numbers.
_PUB_TAIL = 3
_SUBDOMAIN = re.compile(r"^(?:www|m|mobile|[a-z]{2})\.(?=[^.]+\.)")


def phone_key(text: str, region: str | None) -> str:
    """Give a number in E.164 where `region` (JP, US) lets it be read so, else its digits; empty without any."""
    written = _EXTENSION.sub("", normalize("NFKC", text).strip().removeprefix("tel:"))
    digits = "".join(character for character in written if character.isdecimal() and character.isascii())
    if not digits or len(digits) > _MOST_DIGITS:
        return ""
    # 00 is how most of the world dials out; phonenumbers knows it only where the region itself does so.
    spellings = (written, f"+{digits[2:]}") if digits.startswith("00") else (written,)
    return next(filter(None, (_e164(spelling, region) for spelling in spellings)), digits)


def _e164(text: str, region: str | None) -> str:
    try:
        number = parse(text, region)
    except NumberParseException:
        return ""
    return format_number(number, PhoneNumberFormat.E164) if is_valid_number(number) else ""


def email_key(text: str) -> str:
    """Give an e-mail address in lower case, out of Name <address> as well; empty when it is none."""
    written = normalize("NFKC", text).strip()
    angled = _ANGLED.search(written)
    address = (angled[1] if angled else written).strip().casefold().removeprefix("mailto:")
    return address if _EMAIL.fullmatch(address) else ""


def profile_key(url: str) -> str:
    """Give linkedin:slug for a profile and web:host/path for another page.

    Empty for anything but http, https or a known platform without either: exports hold `javascript:` links.
    """
    try:
        parts = urlsplit(_with_scheme(url.strip()))
        host = _SUBDOMAIN.sub("", (parts.hostname or "").casefold())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    path = normalize("NFC", unquote(parts.path)).casefold().strip("/ ")
    platform = _PLATFORMS.get(host, "")
    return (
        f"{platform}:{handle}" if (handle := _handle(platform, path, parts.query)) else f"web:{host}/{path}".rstrip("/")
    )


def _with_scheme(url: str) -> str:
    host = _SUBDOMAIN.sub("", url.partition("/")[0].casefold())
    return f"https://{url}" if host in _PLATFORMS else url


def _handle(platform: str, path: str, query: str) -> str:
    """Give the part of a profile's path that names the person; empty for any other page."""
    first, _, rest = path.partition("/")
    if platform == "linkedin":
        return _linkedin_handle(first, rest, query)
    if path == "profile.php":
        return parse_qs(query).get("id", [""])[0] if platform == "facebook" else ""
    return first.removeprefix("@") if platform and not rest else ""


def _linkedin_handle(first: str, rest: str, query: str) -> str:
    """Give the slug of /in/, the whole tail of the older /pub/, or the id of /profile/view.

    Half the world's John Smiths share /pub/john-smith: without its tail the page is a list of people.
    """
    if first == "in":
        return rest.partition("/")[0]
    if first == "pub":
        return f"pub/{rest}" if rest.count("/") >= _PUB_TAIL else ""
    if (first, rest) == ("profile", "view"):
        member = parse_qs(query).get("id", [""])[0]
        return f"id={member}" if member else ""
    return ""
