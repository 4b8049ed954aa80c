"""The first quarter of an hour, with the mouse alone: what docs/guide/first-steps-*.md walks through.

With WEAK_TIES_PICTURES set to a folder, the pages' pictures are taken on the way.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from demo.client import mapping, rows, text
from demo.house import House
from tests.browser.pages import Panel

type NewPage = Callable[..., Page]

HERE = Path(__file__).parent
PICTURES = os.environ.get("WEAK_TIES_PICTURES")
SMALL_DESKTOP = {"width": 1000, "height": 780}

# A key pressed is a mistake that fails the test.
NO_KEYBOARD = """addEventListener("keydown", () => { throw new Error("a key was pressed"); }, true)"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """What one reads on the way."""

    language: str
    empty: str
    bring_in: str
    choose: str
    preview: str
    go: str
    sort_out: str
    names: tuple[str, ...]
    answers: tuple[str, ...]
    to_week: str
    reach_out: str
    log: str
    called: str
    logged: str


ENGLISH = Words(
    language="en",
    empty="Your network is empty. Bring in the people you know.",
    bring_in="Import people",
    choose="Choose a file",
    preview="What would happen",
    go="Bring them in",
    sort_out="Sort out who these 5 are",
    names=("Pavel Hruska", "Ines Duarte", "Yuki Arai", "Tomas Okafor", "Mara Lindqvist"),
    answers=("Put aside", "Would remember me", "Would answer me", "Would help if asked", "Would go out of their way"),
    to_week="See this week",
    reach_out="Reach out to",
    log="Log a contact with Mara Lindqvist",
    called="Called",
    logged="Logged your call with Mara Lindqvist.",
)
JAPANESE = Words(
    language="ja",
    empty="まだ誰もいません。知っている人を取り込みましょう。",
    bring_in="人を取り込む",
    choose="ファイルを選ぶ",
    preview="取り込むとこうなります",
    go="取り込む",
    sort_out="5人との間柄を決める",
    names=("大野 蓮", "安西 望", "渡辺 千夏", "黒川 修", "白石 恵"),
    answers=("外しておく", "覚えていてくれる", "返事をくれる", "頼めば助けてくれる", "進んで力を貸してくれる"),
    to_week="今週の人を見る",
    reach_out="連絡する人",
    log="白石 恵さんとの連絡を記録",
    called="電話した",
    logged="白石 恵さんへの電話を記録しました。",
)


def take(panel: Panel, name: str, words: Words) -> None:
    """Take the guide's picture, if that is what this run is for."""
    if PICTURES:
        panel.page.mouse.move(0, 0)
        panel.page.screenshot(path=Path(PICTURES) / f"first-steps-{name}-{words.language}.png", animations="disabled")


@pytest.mark.parametrize("words", [ENGLISH, JAPANESE], ids=lambda words: words.language)
def test_from_an_empty_network_to_the_first_call_with_the_mouse_alone(
    house: House, new_page: NewPage, words: Words
) -> None:
    page = new_page(
        "profile",
        viewport=SMALL_DESKTOP,
        language=words.language,
        before=lambda page: page.add_init_script(NO_KEYBOARD),
    )
    panel = Panel(page)
    page.locator("ha-sidebar").get_by_role("link", name="Weak Ties").click()
    expect(panel.main).to_contain_text(words.empty)
    take(panel, "empty", words)
    bring_in(panel, words)
    sort_out(panel, words)
    log_a_call(panel, words)
    known = mapping(house.client.act("get_tie", tie=words.names[-1])["tie"])
    assert [text(one, "kind") for one in rows(known["history"])] == ["call"]


def bring_in(panel: Panel, words: Words) -> None:
    """Choose a file, look at what would happen, and say yes."""
    panel.tap(words.bring_in)
    with panel.page.expect_file_chooser() as chosen:
        panel.main.get_by_text(words.choose, exact=True).click()
    chosen.value.set_files(HERE / f"first_steps-{words.language}.csv")
    expect(panel.main.get_by_role("heading", name=words.preview)).to_be_visible()
    take(panel, "import", words)
    panel.tap(words.go)


def sort_out(panel: Panel, words: Words) -> None:
    """Say of each who they are; whoever was met last comes first."""
    panel.tap(words.sort_out)
    for name, answer in zip(words.names, words.answers, strict=True):
        whole = panel.page.locator("weak-ties-panel")
        expect(whole.get_by_role("heading", level=2)).to_contain_text(name)
        if name == words.names[2]:
            take(panel, "triage", words)
        whole.get_by_role("button", name=answer).click()
    panel.tap(words.to_week)


def log_a_call(panel: Panel, words: Words) -> None:
    """Find somebody on this week's list, and say that they were called."""
    row = panel.main.locator("wt-tie-row").filter(has_text=words.names[-1])
    expect(row).to_be_visible()
    take(panel, "week", words)
    row.get_by_role("button", name=words.log).click()
    row.get_by_role("button", name=words.called, exact=True).click()
    expect(row.get_by_role("status")).to_have_text(words.logged)
    take(panel, "logged", words)
