"""Talk to a running Home Assistant the way any program in the house would: over its REST and websocket interfaces."""

import asyncio
import http.client
import json
from collections.abc import Mapping
from urllib.parse import urlencode

import aiohttp

type Json = bool | int | float | str | list[Json] | dict[str, Json] | None


class RequestRefusedError(Exception):
    """Home Assistant answered with anything but a success."""

    def __init__(self, path: str, status: int, body: str) -> None:
        """Keep what was asked and what came back."""
        super().__init__(f"{path} answered {status}: {body[:500]}")
        self.status = status


class Client:
    """One user's connection to Home Assistant on the loopback address."""

    def __init__(self, port: int) -> None:
        """Remember the port; nothing is sent yet."""
        self._port = port
        self._token = ""
        self.origin = f"http://localhost:{port}/"

    def log_in(self) -> None:
        """Get an access token without a password, as a browser on this machine does (trusted networks)."""
        flow = self.post(
            "/auth/login_flow",
            {"client_id": self.origin, "handler": ["trusted_networks", None], "redirect_uri": self.origin},
        )
        form = {"grant_type": "authorization_code", "client_id": self.origin, "code": text(flow, "result")}
        body = urlencode(form).encode()
        answer = self._request("POST", "/auth/token", body, "application/x-www-form-urlencoded")
        self._token = text(answer, "access_token")

    def get(self, path: str) -> Json:
        """Read something."""
        return self._request("GET", path, None, "application/json")

    def post(self, path: str, body: Mapping[str, Json]) -> Json:
        """Send something."""
        return self._request("POST", path, json.dumps(body).encode(), "application/json")

    def delete(self, path: str) -> None:
        """Take something away."""
        self._request("DELETE", path, None, "application/json")

    def act(self, action: str, **fields: Json) -> dict[str, Json]:
        """Run one of Weak Ties' actions and give back its response."""
        answer = self.post(f"/api/services/weak_ties/{action}?return_response", fields)
        return mapping(mapping(answer)["service_response"])

    def command(self, *commands: Mapping[str, Json]) -> list[Json]:
        """Send what only the websocket takes, one after the other; the answer of each."""
        return asyncio.run(self._command(commands))

    def state(self, entity_id: str) -> dict[str, Json]:
        """Read one entity's state."""
        return mapping(self.get(f"/api/states/{entity_id}"))

    async def _command(self, commands: tuple[Mapping[str, Json], ...]) -> list[Json]:
        answers: list[Json] = []
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(f"http://127.0.0.1:{self._port}/api/websocket") as socket,
        ):
            await socket.receive_json()
            await socket.send_json({"type": "auth", "access_token": self._token})
            await socket.receive_json()
            for number, command in enumerate(commands, start=1):
                await socket.send_json({"id": number, **command})
                answer: dict[str, Json] = await socket.receive_json()
                if not answer["success"]:
                    raise RequestRefusedError(f"{command['type']}", 400, json.dumps(answer["error"]))
                answers.append(answer["result"])
        return answers

    def _request(self, method: str, path: str, body: bytes | None, content_type: str) -> Json:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=120)
        headers = {"Content-Type": content_type, "Connection": "close"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            answer = response.read().decode()
        finally:
            connection.close()
        if response.status >= 300:
            raise RequestRefusedError(path, response.status, answer)
        parsed: Json = json.loads(answer) if answer else None
        return parsed


def mapping(value: Json) -> dict[str, Json]:
    """Say that this is an object, or fail here rather than later."""
    if not isinstance(value, dict):
        raise TypeError(f"expected an object, got {value!r}")
    return value


def rows(value: Json) -> list[dict[str, Json]]:
    """Say that this is a list of objects."""
    if not isinstance(value, list):
        raise TypeError(f"expected a list, got {value!r}")
    return [mapping(each) for each in value]


def text(value: Json, key: str) -> str:
    """Read a text out of an object."""
    found = mapping(value)[key]
    if not isinstance(found, str):
        raise TypeError(f"expected a text as {key}, got {found!r}")
    return found
