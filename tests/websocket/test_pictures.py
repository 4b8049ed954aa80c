"""Pictures in a running house: given, shown to whom they may be, carried along, and gone."""

import asyncio
import base64
import json
import logging
from http import HTTPStatus

import pytest
from homeassistant.const import MATCH_ALL
from homeassistant.core import Event, HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.weak_ties.diagnostics import async_get_config_entry_diagnostics
from custom_components.weak_ties.network.model import TieId
from custom_components.weak_ties.network.pictures import PICTURE_LIMIT
from tests.actions.calls import act, add, set_up
from tests.actions.test_files import put
from tests.images import BLUE, GIF, JPEG, RED, SVG, picture, png
from tests.websocket.test_registration import Page

NONE = "0" * 32


def base64_of(content: bytes) -> str:
    return base64.b64encode(content).decode()


@pytest.fixture
async def network(hass: HomeAssistant) -> MockConfigEntry:
    assert await async_setup_component(hass, "http", {})
    return await set_up(hass, owner="person.hana")


@pytest.fixture
async def page(hass: HomeAssistant, network: MockConfigEntry, hass_ws_client: WebSocketGenerator) -> Page:
    return Page(await hass_ws_client())


@pytest.fixture
async def kenji(hass: HomeAssistant, network: MockConfigEntry) -> str:
    return await add(hass, "Kenji Sato", starred=True, strength=3)


def address_of(network: MockConfigEntry, tie: str, picture_id: str = picture().id) -> str:
    return f"/api/weak_ties/picture/{network.entry_id}/{tie}/{picture_id}"


async def test_a_picture_is_set_shown_replaced_and_removed(page: Page, network: MockConfigEntry, kenji: str) -> None:
    assert (await page.get("tie", tie=kenji))["line"]["picture"] is None
    answer = await page.get("set_picture", tie=kenji, picture=base64_of(png(RED)))
    assert answer == {"tie_id": kenji, "picture": picture(RED).id}
    assert (await page.get("tie", tie=kenji))["line"]["picture"] == picture(RED).id
    assert [line["picture"] for line in (await page.get("ties"))["lines"]] == [picture(RED).id]
    await page.get("set_picture", tie=kenji, picture=base64_of(png(BLUE)))
    coordinator = network.runtime_data
    assert await coordinator.pictures.async_get(TieId(kenji), picture(RED).id) is None
    assert await coordinator.pictures.async_get(TieId(kenji), picture(BLUE).id) == picture(BLUE)
    assert await page.get("remove_picture", tie=kenji) == {"tie_id": kenji, "picture": None}
    assert await coordinator.pictures.async_get(TieId(kenji), picture(BLUE).id) is None


async def test_a_merge_that_is_taken_back_gives_each_their_own_face_also_after_a_restart(
    hass: HomeAssistant, page: Page, network: MockConfigEntry, kenji: str
) -> None:
    other = await add(hass, "Kenji S")
    await page.get("set_picture", tie=kenji, picture=base64_of(png(RED)))
    await page.get("set_picture", tie=other, picture=base64_of(png(BLUE)))
    await page.get("merge_ties", keep=kenji, into_it=other)
    assert (await page.get("tie", tie=kenji))["line"]["picture"] == picture(RED).id
    assert await hass.config_entries.async_reload(network.entry_id)
    await page.get("undo_merge", tie=kenji)
    for tie_id, colour in ((kenji, RED), (other, BLUE)):
        shown = await network.runtime_data.pictures.async_get(TieId(tie_id), picture(colour).id)
        assert shown == picture(colour)


async def test_whoever_looks_sees_another_picture_at_once(
    hass: HomeAssistant, page: Page, kenji: str, hass_ws_client: WebSocketGenerator
) -> None:
    other = Page(await hass_ws_client())
    assert (await other.follow(what="tie", tie=kenji))["tie"]["picture"] is None
    await page.get("set_picture", tie=kenji, picture=base64_of(GIF))
    assert (await other.event())["tie"]["picture"] is not None


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        (base64_of(SVG), "picture_unknown"),
        (base64_of(b"hello"), "picture_unknown"),
        ("no base64!", "picture_unknown"),
        ("写真", "picture_unknown"),
        ("=", "picture_unknown"),
        (base64_of(JPEG + bytes(PICTURE_LIMIT)), "picture_too_large"),
    ],
)
async def test_what_is_no_picture_is_refused_in_words_and_the_old_one_stays(
    page: Page, network: MockConfigEntry, kenji: str, sent: str, key: str
) -> None:
    await page.get("set_picture", tie=kenji, picture=base64_of(png()))
    refusal = await page.refused("set_picture", tie=kenji, picture=sent)
    assert (refusal["translation_key"], refusal["translation_domain"]) == (key, "weak_ties")
    assert network.runtime_data.network.ties[TieId(kenji)].picture == picture().id


@pytest.mark.parametrize("fields", [{}, {"picture": ""}, {"picture": 7}, {"picture": None}, {"picture": ["a"]}])
async def test_a_message_of_another_shape_is_refused(page: Page, kenji: str, fields: dict[str, object]) -> None:
    assert (await page.refused("set_picture", tie=kenji, **fields))["code"] == "invalid_format"


async def test_nobody_unknown_gets_a_picture(page: Page, network: MockConfigEntry) -> None:
    refusal = await page.refused("set_picture", tie="Nobody at all", picture=base64_of(png()))
    assert refusal["translation_key"] == "tie_not_found"


async def test_pictures_outlive_a_restart(
    hass: HomeAssistant, page: Page, network: MockConfigEntry, kenji: str
) -> None:
    await page.get("set_picture", tie=kenji, picture=base64_of(png()))
    assert await hass.config_entries.async_reload(network.entry_id)
    assert await network.runtime_data.pictures.async_get(TieId(kenji), picture().id) == picture()


async def test_forgetting_and_merging_take_the_bytes_where_they_belong(
    hass: HomeAssistant, page: Page, network: MockConfigEntry, kenji: str
) -> None:
    double = await add(hass, "Kenji Doubled")
    await page.get("set_picture", tie=double, picture=base64_of(png()))
    await act(hass, "merge_ties", keep=kenji, into_it=double)
    coordinator = network.runtime_data
    assert await coordinator.pictures.async_get(TieId(kenji), picture().id) == picture()
    await act(hass, "forget_tie", tie=kenji)
    assert await coordinator.pictures.async_get(TieId(kenji), picture().id) is None


async def test_an_administrator_fetches_the_picture_as_it_was_given(
    page: Page, network: MockConfigEntry, kenji: str, hass_client: ClientSessionGenerator
) -> None:
    await page.get("set_picture", tie=kenji, picture=base64_of(png()))
    answer = await (await hass_client()).get(address_of(network, kenji))
    assert (answer.status, await answer.read()) == (HTTPStatus.OK, png())
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Cache-Control"] == "private, max-age=31536000, immutable"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'"


async def test_the_owner_fetches_it_and_others_in_the_house_do_not(
    hass: HomeAssistant,
    page: Page,
    network: MockConfigEntry,
    kenji: str,
    hass_client: ClientSessionGenerator,
    hass_client_no_auth: ClientSessionGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    await page.get("set_picture", tie=kenji, picture=base64_of(png()))
    client, address = await hass_client(hass_read_only_access_token), address_of(network, kenji)
    refused = await client.get(address)
    missing = await client.get(address_of(network, kenji, NONE))
    assert (
        (refused.status, await refused.read()) == (missing.status, await missing.read()) == (HTTPStatus.NOT_FOUND, b"")
    )
    assert (await (await hass_client_no_auth()).get(address)).status == HTTPStatus.UNAUTHORIZED
    hass.states.async_set("person.hana", "home", {"user_id": hass_read_only_user.id})
    assert (await client.get(address)).status == HTTPStatus.OK


async def test_everything_else_looks_as_if_it_had_never_been(
    hass: HomeAssistant, page: Page, network: MockConfigEntry, kenji: str, hass_client: ClientSessionGenerator
) -> None:
    family = await set_up(hass, "Family")
    cousin = (await family.runtime_data.ties.async_add({"name": "Cousin"})).id
    await page.get("set_picture", tie=kenji, network=network.entry_id, picture=base64_of(png()))
    await page.get("set_picture", tie=cousin, network=family.entry_id, picture=base64_of(png(BLUE)))
    other = MockConfigEntry(domain="sun")
    other.add_to_hass(hass)
    client = await hass_client()
    wrong = [
        address_of(network, kenji, NONE),
        address_of(network, kenji, picture(BLUE).id),
        address_of(network, cousin, picture(BLUE).id),
        address_of(family, kenji),
        address_of(other, kenji),
        address_of(network, "nobody"),
        f"/api/weak_ties/picture/nothing/{kenji}/{picture().id}",
    ]
    assert [(await client.get(address)).status for address in wrong] == [HTTPStatus.NOT_FOUND] * len(wrong)
    assert (await client.get(address_of(family, cousin, picture(BLUE).id))).status == HTTPStatus.OK
    await hass.config_entries.async_unload(network.entry_id)
    assert (await client.get(address_of(network, kenji))).status == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("format_name", ["vcard", "json"])
async def test_an_export_brings_the_picture_back(
    hass: HomeAssistant, page: Page, network: MockConfigEntry, kenji: str, format_name: str
) -> None:
    await page.get("set_picture", tie=kenji, picture=base64_of(png()))
    exported = await network.runtime_data.files.async_export(format_name)
    await act(hass, "forget_tie", tie=kenji)
    await network.runtime_data.files.async_import(exported)
    (tie,) = network.runtime_data.network.ties.values()
    assert await network.runtime_data.pictures.async_get(tie.id, picture().id) == picture()


async def test_a_table_has_no_pictures(hass: HomeAssistant, page: Page, network: MockConfigEntry, kenji: str) -> None:
    await page.get("set_picture", tie=kenji, picture=base64_of(png()))
    content = (await network.runtime_data.files.async_export_bytes("csv"))[1].decode("utf-8-sig")
    assert "Kenji Sato" in content
    assert picture().id not in content


def card(name: str, photo: str) -> str:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nPHOTO{photo}\r\nEND:VCARD\r\n"


async def test_an_import_brings_pictures_and_its_undoing_takes_them_back(
    hass: HomeAssistant, network: MockConfigEntry, kenji: str
) -> None:
    path = put(hass, "cards.vcf", card("Mary Major", f";ENCODING=b:{base64_of(png())}") + card("Bo", ";ENCODING=b:*"))
    coordinator = network.runtime_data
    preview = await coordinator.files.async_import(path, dry_run=True)
    assert preview.left_out == ({"row": 2, "reason": "picture_unreadable"},)
    assert await coordinator._store.async_picture(picture().id) is None
    done = await coordinator.files.async_import(path)
    assert (done.counts["added"], done.left_out) == (2, preview.left_out)
    assert await coordinator._store.async_picture(picture().id) == picture()
    again = await coordinator.files.async_import(path)
    assert again.counts["unchanged"] == 2
    await coordinator.files.async_undo_import(done.import_id)
    assert await coordinator._store.async_picture(picture().id) is None
    assert list(coordinator.network.ties) == [kenji]


async def test_no_state_event_log_line_or_diagnosis_has_a_picture_or_its_id(
    hass: HomeAssistant, page: Page, network: MockConfigEntry, kenji: str, caplog: pytest.LogCaptureFixture
) -> None:
    events: list[Event] = []
    hass.bus.async_listen(MATCH_ALL, events.append)
    logging.getLogger("custom_components.weak_ties").setLevel(logging.DEBUG)
    caplog.set_level(logging.DEBUG, "custom_components.weak_ties")
    path = put(hass, "cards.vcf", card("Mary Major", f";ENCODING=b:{base64_of(png(BLUE))}"))
    await network.runtime_data.files.async_import(path)
    await page.get("set_picture", tie=kenji, picture=base64_of(png()))
    await act(hass, "log_interaction", tie=kenji)
    await page.get("remove_picture", tie="Mary Major")
    await hass.async_block_till_done()
    told = [
        json.dumps([state.as_dict() for state in hass.states.async_all()], default=str),
        json.dumps([event.as_dict() for event in events], default=str),
        "\n".join(record.getMessage() for record in caplog.records if "weak_ties" in record.name),
        json.dumps(await async_get_config_entry_diagnostics(hass, network), default=str),
        json.dumps(await act(hass, "get_tie", tie=kenji), default=str),
    ]
    assert "Kenji" in told[0]
    for secret in (picture(RED).id, picture(BLUE).id, base64_of(png(RED))[40:80], base64_of(png(BLUE))[40:80]):
        assert [text for text in told if secret in text] == []


async def test_a_burst_of_changes_ends_with_the_last_one(page: Page, network: MockConfigEntry, kenji: str) -> None:
    coordinator, tie_id = network.runtime_data, TieId(kenji)
    await asyncio.gather(
        coordinator.pictures.async_set(tie_id, picture(RED)),
        coordinator.pictures.async_remove(tie_id),
        coordinator.pictures.async_set(tie_id, picture(BLUE)),
    )
    assert await coordinator.pictures.async_get(tie_id, picture(BLUE).id) == picture(BLUE)
    assert await coordinator._store.async_picture(picture(RED).id) is None
