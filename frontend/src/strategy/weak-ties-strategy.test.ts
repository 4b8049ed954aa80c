import { expect, it } from "vitest";
import type { HomeAssistant } from "../data/hass";
import { WeakTiesStrategy } from "./weak-ties-strategy";

const house = (callWS: () => Promise<unknown>) =>
  ({
    language: "en",
    panels: {},
    entities: {},
    devices: {
      hub: { identifiers: [["weak_ties", "one"]], primary_config_entry: "one", name: "Weak Ties" },
      kenji: { identifiers: [["weak_ties", "tie-1"]], primary_config_entry: "one", name: "Kenji Sato" },
    },
    callWS,
  }) as unknown as HomeAssistant;

const networksShown = async (hass: HomeAssistant) => {
  const config = JSON.stringify(await WeakTiesStrategy.generate({}, hass));
  return [...new Set([...config.matchAll(/"network":"(\w+)"/g)].map(([, entry]) => entry))];
};

it("suggests a title and an icon for a new dashboard", () => {
  const hass = house(async () => ({}));
  expect(WeakTiesStrategy.getCreateSuggestions(hass)).toEqual({ title: "Staying in touch", icon: expect.any(String) });
});

it("shows the networks that this reader may see", async () => {
  expect(await networksShown(house(async () => ({ networks: [{ entry_id: "mine", title: "Mine" }] })))).toEqual([
    "mine",
  ]);
  expect(await networksShown(house(async () => ({ networks: [] })))).toEqual([]);
});

it("shows those that have a device while nobody can be asked", async () => {
  expect(await networksShown(house(() => Promise.reject(new Error("unknown command"))))).toEqual(["one"]);
});
