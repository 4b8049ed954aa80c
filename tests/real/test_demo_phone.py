"""The demo's phone works on a real Home Assistant as a real one would."""

from collections.abc import Generator
from datetime import date, timedelta

import pytest
import pytest_socket

from demo import phone as program
from demo.client import Json, mapping, rows, text
from demo.house import LEAN_HOUSE, House, free_port
from demo.phone import Phone

WHOM = "Margaret Oduya"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Generator[House]:
    # This runs before the folder's own fixture, which is each test's.
    pytest_socket.enable_socket()
    house = House(tmp_path_factory.mktemp("house"), free_port(), (*LEAN_HOUSE, "mobile_app"))
    house.prepare()
    try:
        house.start()
        house.set_up("weak_ties", {"name": "Weak Ties"}, {})
        met_on = (date.today() - timedelta(days=300)).isoformat()  # noqa: DTZ011 (this machine's day is the house's)
        house.client.act("add_tie", name=WHOM, strength="ally", met_on=met_on, phone="+81 90 1234 5678")
        yield house
    finally:
        house.kill()


def history(house: House) -> list[dict[str, Json]]:
    return rows(mapping(house.client.act("get_tie", tie=WHOM)["tie"])["history"])


def test_it_is_sent_a_nudge_presses_a_button_and_is_cleared(house: House) -> None:
    phone = Phone(house.client)
    phone.switch_on()
    try:
        assert phone.ask_for(digest=True) == 1
        assert phone.buttons == []
        phone.shown.clear()
        assert phone.ask_for() == 1
        (shown,) = phone.shown.values()
        assert text(shown, "title") == WHOM
        phone.press(next(button for button in phone.buttons if button.get("behavior") == "textInput"), "Sends regards")
        assert phone.shown == {}
    finally:
        phone.switch_off()
    (logged,) = history(house)
    assert (logged["kind"], logged["note"]) == ("message", "Sends regards")
    assert not house.is_set_up("mobile_app")


def test_the_program_prints_what_it_gets_and_does_what_is_typed(
    house: House, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    house.client.act("delete_interaction")
    typed = iter(["5", "d", "c", "99", "1", "q"])
    monkeypatch.setattr("builtins.input", lambda _prompt: next(typed))
    assert program.main(["--port", str(house.port)]) == 0
    printed = capsys.readouterr().out
    assert f"┌ {WHOM}" in printed
    assert "[1] Called" in printed
    assert "a real phone would now open tel:+819012345678" in printed
    assert [logged["kind"] for logged in history(house)] == ["call"]


def test_without_a_demo_it_says_what_to_start(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--port", str(free_port())]) == 1
    assert "Start scripts/demo" in capsys.readouterr().err
