"""Faces in a real browser: chosen, seen everywhere and by everybody who looks, taken back, and refused in words."""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from demo.client import mapping, rows, text
from demo.house import House
from tests.browser.boards import ask, lay_out, open_board
from tests.browser.pages import Panel
from tests.browser.test_accessibility import PHONE, broken_rules
from tests.images import BLUE, RED, SVG, png

type NewPage = Callable[..., Page]
type NewPanel = Callable[..., Panel]

LONG_AGO = "2001-01-01"

# How large a picture really is, and the colour in its middle.
LOOK = """(image) => {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  context.drawImage(image, image.naturalWidth / 2, image.naturalHeight / 2, 1, 1, 0, 0, 1, 1);
  return [image.naturalWidth, image.naturalHeight, ...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}"""

# What the browser does when somebody drops a file on an element.
DROP = """(target, [content, type]) => {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], "dropped", { type }));
  const event = (name) => new DragEvent(name, { dataTransfer, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event("dragover"));
  target.dispatchEvent(event("drop"));
}"""


def add(house: House, name: str, **fields: str | int) -> str:
    """Add somebody who has not been heard of for long."""
    return text(house.client.act("add_tie", name=name, strength=3, met_on=LONG_AGO, **fields)["tie"], "id")


def give(house: House, tie: str, content: bytes) -> None:
    """Give somebody a picture behind the panel's back."""
    ask(house, {"type": "weak_ties/set_picture", "tie": tie, "picture": base64.b64encode(content).decode()})


def choose(panel: Panel, name: str, path: Path) -> None:
    """Choose a file for somebody's picture."""
    panel.main.get_by_label(f"Choose a picture of {name}").set_input_files(path)


def face(where: Locator) -> Locator:
    """The picture that is drawn there, if one is."""
    return where.locator("wt-face img")


def is_like(image: Locator, colour: tuple[int, int, int], side: int | None = None) -> None:
    """See a picture of that colour, and of that size."""
    expect(image).to_be_visible()
    width, height, *seen = image.evaluate(LOOK)
    assert max(abs(one - other) for one, other in zip(seen, colour, strict=True)) < 12
    assert side is None or (width, height) == (side, side)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A wide picture, as a camera makes it."""
    path = tmp_path / "photo.png"
    path.write_bytes(png(RED, 1200, 800))
    return path


def test_a_chosen_picture_is_seen_in_the_panel_on_the_card_and_in_another_browser(
    house: House, new_panel: NewPanel, new_page: NewPage, photo: Path
) -> None:
    tie = add(house, "Fay Faced", phone="+81 90 0000 0155")
    lay_out(house, {"mode": "overdue"})
    board, other, panel = open_board(new_page), new_panel(f"tie/{tie}"), new_panel(f"tie/{tie}")
    expect(board.row("Fay Faced").locator("wt-face")).to_have_text("FF")
    expect(other.name).to_have_text("Fay Faced")
    choose(panel, "Fay Faced", photo)
    panel.is_told("Fay Faced has a picture now.")
    # Small, square and cut from the middle, whatever the camera made.
    is_like(face(panel.main), RED, 512)
    is_like(face(other.main), RED)
    is_like(face(board.row("Fay Faced")), RED)
    panel.go_to("People")
    is_like(face(panel.row("Fay Faced")), RED)
    panel.go_to("This week")
    is_like(face(panel.main.locator("wt-tie-row").filter(has_text="Fay Faced")).first, RED)


def test_another_picture_and_none_are_taken_back(
    house: House, new_panel: NewPanel, photo: Path, tmp_path: Path
) -> None:
    tie = add(house, "Una Undone")
    panel = new_panel(f"tie/{tie}")
    choose(panel, "Una Undone", photo)
    is_like(face(panel.main), RED)
    panel.tap("Undo")
    panel.is_told("Taken back.")
    expect(face(panel.main)).to_have_count(0)

    choose(panel, "Una Undone", photo)
    is_like(face(panel.main), RED)
    second = tmp_path / "second.png"
    second.write_bytes(png(BLUE, 300, 400))
    choose(panel, "Una Undone", second)
    panel.is_told("Una Undone has a picture now.")
    expect(panel.page.locator("weak-ties-panel .toast").get_by_role("button", name="Undo")).to_be_visible()
    expect(face(panel.main)).to_have_js_property("naturalWidth", 300)
    panel.tap("Undo")
    panel.is_told("Taken back.")
    expect(face(panel.main)).to_have_js_property("naturalWidth", 512)

    panel.tap("More for Una Undone")
    panel.tap("Remove the picture")
    panel.is_told("The picture of Una Undone is removed.")
    expect(face(panel.main)).to_have_count(0)
    panel.tap("More for Una Undone")
    expect(panel.main.get_by_role("button", name="Remove the picture")).to_have_count(0)
    panel.tap("Undo")
    is_like(face(panel.main), RED)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("text.png", b"hello", "This file cannot be read as a picture."),
        ("text.txt", b"hello", "This file is no picture. Choose a photo, such as a JPEG or PNG."),
        ("drawing.svg", SVG, "This file is no picture. Choose a photo, such as a JPEG or PNG."),
    ],
)
def test_what_is_no_picture_is_refused_in_words(
    house: House, new_panel: NewPanel, tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    tie = add(house, "Nora Nothing")
    panel = new_panel(f"tie/{tie}")
    (tmp_path / name).write_bytes(content)
    choose(panel, "Nora Nothing", tmp_path / name)
    expect(panel.main.get_by_role("alert")).to_have_text(sentence)
    expect(panel.main.get_by_label("Choose a picture of Nora Nothing")).to_have_attribute("aria-describedby", "wrong")
    assert face(panel.main).count() == 0
    assert broken_rules(panel.page) == []
    # The next try is a new one.
    (tmp_path / "good.png").write_bytes(png(BLUE, 40, 40))
    choose(panel, "Nora Nothing", tmp_path / "good.png")
    is_like(face(panel.main), BLUE, 40)
    expect(panel.main.get_by_role("alert")).to_have_count(0)


def test_a_picture_is_dropped_beside_the_face(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "Dora Dropped")
    panel = new_panel(f"tie/{tie}")
    panel.name.evaluate(DROP, [base64.b64encode(png(BLUE, 60, 90)).decode(), "image/png"])
    is_like(face(panel.main), BLUE, 60)


def test_the_list_asks_for_who_is_seen_and_no_credential_stands_in_an_address(
    house: House, new_panel: NewPanel
) -> None:
    ties = [add(house, f"Lined Up {number:03}") for number in range(120)]
    for number in (0, 1, 119):
        give(house, ties[number], png((number, 90, 90), 8, 8))
    asked: list[Request] = []

    def note(request: Request) -> None:
        asked.append(request)

    def watch(page: Page) -> None:
        page.on("request", note)

    panel = new_panel("people", before=watch)
    is_like(face(panel.row("Lined Up 000")), (0, 90, 90))
    is_like(face(panel.row("Lined Up 001")), (1, 90, 90))
    pictures = [request for request in asked if "/api/weak_ties/picture/" in request.url]
    assert len(pictures) == 2
    assert [request.url for request in pictures if "?" in request.url or "token" in request.url.casefold()] == []
    assert all(request.headers["authorization"].startswith("Bearer ") for request in pictures)


def test_two_who_may_be_one_are_seen_side_by_side_and_newcomers_one_by_one(
    house: House, new_panel: NewPanel, tmp_path: Path
) -> None:
    photo = base64.b64encode(png(BLUE, 9, 9)).decode()
    cards = tmp_path / "cards.vcf"
    cards.write_text(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Alike\r\nPHOTO;ENCODING=b:{photo}\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Broken\r\nPHOTO;ENCODING=b:***\r\nEND:VCARD\r\n"
    )
    tie = add(house, "Ada Alike", organization="Example Bank")
    give(house, tie, png(RED, 9, 9))
    panel = new_panel("files")
    panel.main.locator("input[type=file]").set_input_files(cards)
    expect(panel.main.get_by_text("Picture that cannot be read; the person comes without it")).to_be_visible()
    panel.tap("Bring them in")
    sides = panel.main.locator("wt-merges .side")
    expect(sides).to_have_count(2)
    is_like(face(sides.nth(0)), RED)
    is_like(face(sides.nth(1)), BLUE)
    assert broken_rules(panel.page) == []
    panel.go_to("Triage")
    expect(panel.page.locator("weak-ties-panel").get_by_role("heading", name="Ada Alike")).to_be_visible()
    is_like(face(panel.page.locator("weak-ties-panel main")), BLUE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_with_a_face_keeps_the_rules(house: House, new_panel: NewPanel, scheme: str) -> None:
    tie = add(house, "Rita Ruled")
    give(house, tie, png(BLUE, 9, 9))
    panel = new_panel(f"tie/{tie}", viewport=PHONE, color_scheme=scheme)
    is_like(face(panel.main), BLUE)
    panel.tap("More for Rita Ruled")
    assert broken_rules(panel.page) == []


def test_a_picture_that_went_is_forgotten_without_a_gap(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "Gone Gita")
    give(house, tie, png(BLUE, 9, 9))
    panel = new_panel(f"tie/{tie}")
    is_like(face(panel.main), BLUE)
    ask(house, {"type": "weak_ties/remove_picture", "tie": tie})
    expect(face(panel.main)).to_have_count(0)
    expect(panel.main.locator("wt-face")).to_have_text("GG")
    (answer,) = ask(house, {"type": "weak_ties/tie", "tie": tie})
    assert mapping(mapping(answer)["line"])["picture"] is None
    assert rows(mapping(mapping(answer)["tie"])["channels"]) == []
