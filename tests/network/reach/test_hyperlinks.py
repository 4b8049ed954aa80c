"""Where a channel leads, and that it never leads anywhere harmful."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.model import ChannelKind
from custom_components.weak_ties.network.reach.hyperlinks import href_of
from tests.network.builders import a_channel


@pytest.mark.parametrize(
    ("kind", "value", "href"),
    [
        (ChannelKind.PHONE, "+81 90-1234-5678", "tel:+819012345678"),
        (ChannelKind.PHONE, "+81 90-0000-0199", "tel:+819000000199"),
        (ChannelKind.PHONE, "090-0000-0199", "tel:09000000199"),
        (ChannelKind.PHONE, "ask the neighbours", None),
        (ChannelKind.EMAIL, "Kenji <Kenji.Sato+work@example.com>", "mailto:kenji.sato+work@example.com"),
        (ChannelKind.EMAIL, "a?bcc=all@example.com", "mailto:a%3Fbcc%3Dall@example.com"),
        (ChannelKind.EMAIL, "nowhere", None),
        (ChannelKind.LINKEDIN, "https://www.linkedin.com/in/kenji-sato", "https://www.linkedin.com/in/kenji-sato"),
        (ChannelKind.LINKEDIN, "linkedin.com/in/佐藤", "https://linkedin.com/in/%E4%BD%90%E8%97%A4"),
        (ChannelKind.FACEBOOK, "http://facebook.com/profile.php?id=7", "https://facebook.com/profile.php?id=7"),
        (ChannelKind.WEBSITE, "https://例え.example/", "https://xn--r8jz45g.example/"),
        (ChannelKind.WEBSITE, "https://bank.example@evil.example:8080/", "https://evil.example/"),
        (ChannelKind.WEBSITE, "javascript:alert(1)", None),
        (ChannelKind.WEBSITE, "javascript://example.com/%0Aalert(1)", None),
        (ChannelKind.WEBSITE, "data:text/html,hello", None),
        (ChannelKind.WEBSITE, "https://[broken", None),
        (ChannelKind.WEBSITE, "https://a..example/", None),
        (ChannelKind.X, "@kenji", None),
        (ChannelKind.POST, "1-2-3 Example Street", None),
        (ChannelKind.LINE, "kenji", None),
    ],
)
def test_a_channel_leads_where_it_says_or_nowhere(kind: ChannelKind, value: str, href: str | None) -> None:
    assert href_of(a_channel(kind, value)) == href


@given(st.sampled_from(ChannelKind), st.text(max_size=60))
def test_nothing_but_harmless_addresses_leaves(kind: ChannelKind, value: str) -> None:
    href = href_of(a_channel(kind, value))
    assert href is None or urlsplit(href).scheme in {"tel", "mailto", "https"}
    assert href is None or not set(href) & set('"<> \n\r\t\\`')
