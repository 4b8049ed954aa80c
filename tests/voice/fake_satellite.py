"""A voice satellite that is there, hears what somebody says to it, or goes away in the middle of a question."""

from typing import override

from homeassistant.components.assist_pipeline import PipelineEvent, PipelineEventType
from homeassistant.components.assist_satellite import (
    AssistSatelliteAnnouncement,
    AssistSatelliteConfiguration,
    AssistSatelliteEntity,
    AssistSatelliteEntityFeature,
)
from homeassistant.components.assist_satellite.const import DATA_COMPONENT
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

# What nobody ever says: the satellite has lost its connection and reports nothing any more.
GONE = "gone"


class FakeSatellite(AssistSatelliteEntity):
    """Home Assistant's own satellite but for sound. `answers` are what it will hear; "" is silence."""

    _attr_name = "Kitchen"
    _attr_unique_id = "kitchen"
    _attr_supported_features = AssistSatelliteEntityFeature.ANNOUNCE | AssistSatelliteEntityFeature.START_CONVERSATION

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []
        self.announced: list[str] = []

    @override
    async def async_start_conversation(self, start_announcement: AssistSatelliteAnnouncement) -> None:
        self.asked.append(start_announcement.message)
        answer = self.answers.pop(0)
        if answer == GONE:
            return
        if answer:
            heard = {"stt_output": {"text": answer}}
            self._internal_on_pipeline_event(PipelineEvent(PipelineEventType.STT_END, heard))
        self._internal_on_pipeline_event(PipelineEvent(PipelineEventType.RUN_END))

    @override
    async def async_announce(self, announcement: AssistSatelliteAnnouncement) -> None:
        self.announced.append(announcement.message)

    @override
    async def _resolve_announcement_media_id(
        self, message: str, media_id: str | None, preannounce_media_id: str | None = None
    ) -> AssistSatelliteAnnouncement:
        """Take the words without making sound of them."""
        return AssistSatelliteAnnouncement(message, "", "", None, "url", preannounce_media_id)

    def lose_connection(self) -> None:
        self._attr_available = False
        self.async_write_ha_state()

    @override
    def async_get_configuration(self) -> AssistSatelliteConfiguration:
        raise NotImplementedError

    @override
    async def async_set_configuration(self, config: AssistSatelliteConfiguration) -> None:
        raise NotImplementedError

    @override
    def on_pipeline_event(self, event: PipelineEvent) -> None:
        """Do nothing: there is no sound."""


async def put_up(hass: HomeAssistant, *answers: str) -> FakeSatellite:
    """Put a satellite into the kitchen, to whom somebody will say these things."""
    for component in ("homeassistant", "assist_satellite"):
        assert await async_setup_component(hass, component, {})
    satellite = FakeSatellite(*answers)
    await hass.data[DATA_COMPONENT].async_add_entities([satellite])
    assert satellite.entity_id == "assist_satellite.kitchen"
    return satellite
