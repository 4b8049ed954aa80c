"""The tools of language models. They exist only where an owner has said that models may know their people."""

from typing import override

import voluptuous as vol
from homeassistant.components.llm import LLMTools
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.llm import LLM_API_ASSIST, LLMContext, Tool, ToolAnnotations, ToolInput, ToolResult
from homeassistant.util import dt as dt_util

from .access.networks import loaded_networks
from .const import CONF_LLM, DOMAIN
from .network.errors import WeakTiesError
from .voice.fulfilment import async_complaint, async_fulfil
from .voice.tools import ASKED, Asked
from .words import async_words

_PROMPT = (
    "The weak_ties tools are about people the user knows and wants to stay in touch with. Use them when the user says "
    "that they called, met, wrote to or tried to reach a person, or asks whom to contact. Never guess a name: when a "
    "tool asks which person is meant, ask the user."
)


@callback
def async_get_tools(hass: HomeAssistant, llm_context: LLMContext, api_id: str) -> LLMTools | None:
    """Give a tool for everything in the table, if any network is open to models."""
    if api_id != LLM_API_ASSIST or not any(entry.options.get(CONF_LLM, False) for entry in loaded_networks(hass)):
        return None
    return LLMTools(tools=[WishTool(asked) for asked in ASKED], prompt=_PROMPT)


class WishTool(Tool):
    """One thing to ask for."""

    integration = DOMAIN

    def __init__(self, asked: Asked) -> None:
        """Take everything from the table."""
        self._asked = asked
        self.name = f"{DOMAIN}__{asked.name}"
        self.title = asked.title
        self.description = asked.description
        self.parameters = vol.Schema(dict(asked.schema))
        self.annotations = ToolAnnotations(
            read_only=asked.read_only, destructive=False, idempotent=asked.idempotent, open_world=False
        )

    @override
    async def async_call(self, hass: HomeAssistant, tool_input: ToolInput, llm_context: LLMContext) -> ToolResult:
        """Fulfil it for the user of the conversation; the model gets the sentence that would have been spoken."""
        language = llm_context.language or hass.config.language
        user_id = llm_context.context.user_id if llm_context.context else None
        try:
            wish = self._asked.wish(self.parameters(tool_input.tool_args), dt_util.now().date())
        except WeakTiesError as error:
            text = await async_complaint(hass, await async_words(hass, language), error)
            return ToolResult(data={"error": text}, error=True)
        reply = await async_fulfil(hass, wish, user_id=user_id, language=language, by_agent=True)
        if reply.is_refusal:
            return ToolResult(data={"error": reply.text}, error=True)
        kind = "question" if reply.question else "answer"
        return ToolResult(data={kind: reply.text, "tie_ids": list(reply.tie_ids)})
