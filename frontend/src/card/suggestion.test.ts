import { expect, it } from "vitest";
import type { HomeAssistant } from "../data/hass";
import { suggestionFor } from "./suggestion";

const hass = {
  language: "en",
  entities: {
    "light.lamp": { platform: "hue" },
    "sensor.weak_ties_overdue": { platform: "weak_ties", device_id: "d1", translation_key: "overdue" },
    "sensor.weak_ties_next_nudge": { platform: "weak_ties", device_id: "d1", translation_key: "next_nudge" },
    "sensor.kenji_standing": { platform: "weak_ties", device_id: "d2", translation_key: "standing" },
  },
  devices: {
    d1: { identifiers: [["weak_ties", "entry"]], primary_config_entry: "entry" },
    d2: { identifiers: [["weak_ties", "tie-1"]], primary_config_entry: "entry" },
  },
} as unknown as HomeAssistant;

it("suggests the card that suits an entity of ours, and none for others", () => {
  const config = (entity: string) => suggestionFor(hass, entity)?.config;
  const type = "custom:weak-ties-card";
  expect(config("light.lamp")).toBeUndefined();
  expect(config("light.unknown")).toBeUndefined();
  expect(config("sensor.weak_ties_overdue")).toEqual({ type, mode: "overdue", network: "entry" });
  expect(config("sensor.weak_ties_next_nudge")).toEqual({ type, mode: "nudges", network: "entry" });
  expect(config("sensor.kenji_standing")).toEqual({ type, mode: "tie", network: "entry", tie: "tie-1" });
});
