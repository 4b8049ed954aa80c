import { describe, expect, it } from "vitest";
import type { Registries } from "../data/network-entities";
import { dashboardOf } from "./dashboard";

type Entities = Registries["entities"];

const PANELS = { "weak-ties": { config: { _panel_custom: { name: "weak-ties-panel" } } } };
const KEYS = [
  ...["kept", "overdue", "due_soon", "hard_to_reach", "open_invitations", "cards_to_send", "next_due"],
  ...["survivability", "interactions_30_days", "next_nudge"],
];

function entity(id: string, device: string): Entities {
  const [domain, key = ""] = id.split(".");
  const translation_key = key.replace(/^(choir|kenji|emma)_/, "");
  return { [`${domain}.weak_ties_${key}`]: { platform: "weak_ties", device_id: device, translation_key } };
}

function network(device: string, prefix = ""): Entities {
  const ids = [...KEYS.map((key) => `sensor.${prefix}${key}`), `todo.${prefix}reach_out`, `calendar.${prefix}calendar`];
  return Object.assign({}, ...ids.map((id) => entity(id, device))) as Entities;
}

function starred(device: string, slug: string): Entities {
  const sensors = ["standing", "due", "last_interaction"].map((key) => `sensor.${slug}_${key}`);
  const ids = [...sensors, `binary_sensor.${slug}_overdue`, `button.${slug}_log_call`];
  return Object.assign({}, ...ids.map((id) => entity(id, device))) as Entities;
}

function device(id: string, name: string, entry = "one"): Registries["devices"][string] {
  return { identifiers: [["weak_ties", id]], primary_config_entry: entry, name };
}

const HOUSE: Registries = {
  panels: PANELS,
  entities: {
    ...network("hub"),
    ...starred("kenji", "kenji"),
    ...starred("emma", "emma"),
    "light.lamp": { platform: "hue", device_id: "hub", translation_key: "kept" },
  },
  devices: {
    hub: device("one", "Weak Ties"),
    kenji: device("tie-2", "Kenji Sato"),
    emma: { ...device("tie-1", "E. Brown"), name_by_user: "Emma Brown" },
    lamp: { identifiers: [["hue", "one"]], primary_config_entry: "elsewhere", name: "Lamp" },
  },
};
const ONE = [{ entry_id: "one", title: "Weak Ties" }];

/** Everything in a configuration that stands under this name. */
function all(config: unknown, name: string): unknown[] {
  if (typeof config !== "object" || config === null) return [];
  return Object.entries(config).flatMap(([key, value]) => [...(key === name ? [value] : []), ...all(value, name)]);
}

describe("the dashboard of one network", () => {
  const { views, title } = dashboardOf(ONE, HOUSE, "en");
  const [week, stars, figures] = views;

  it("has three views, made of sections", () => {
    expect(title).toBe("Staying in touch");
    expect(views.map(({ title, path, type }) => [title, path, type])).toEqual([
      ["This week", "week", "sections"],
      ["Starred", "starred", "sections"],
      ["Network", "network", "sections"],
    ]);
  });

  it("begins with whom to call, the list and what comes up", () => {
    expect(all(week, "mode")).toEqual(["nudges", "overdue", "network"]);
    expect(all(week, "network")).toEqual(["one", "one", "one"]);
    expect(all(week, "entity")).toContain("todo.weak_ties_reach_out");
    expect(all(week, "entities")).toEqual([["calendar.weak_ties_calendar"]]);
  });

  it("shows each starred tie in the order of the names that the house gave them, and says none itself", () => {
    expect(all(stars, "tie")).toEqual(["tie-1", "tie-2"]);
    expect(JSON.stringify(stars)).not.toMatch(/Brown|Kenji Sato/);
    expect(all(stars, "entity")).toEqual([
      ...["sensor.weak_ties_emma_standing", "sensor.weak_ties_emma_due", "sensor.weak_ties_emma_last_interaction"],
      "button.weak_ties_emma_log_call",
      ...["sensor.weak_ties_kenji_standing", "sensor.weak_ties_kenji_due", "sensor.weak_ties_kenji_last_interaction"],
      "button.weak_ties_kenji_log_call",
    ]);
    const pressed = new Set(all(stars, "entity_id"));
    expect([...pressed]).toEqual(["button.weak_ties_emma_log_call", "button.weak_ties_kenji_log_call"]);
  });

  it("never shows the score without its parts", () => {
    expect(all(figures, "type")).toEqual(expect.arrayContaining(["gauge", "history-graph", "tile", "markdown"]));
    const parts = all(figures, "content").join();
    for (const part of ["outside_reachable", "outside_live", "outside_fragile"])
      expect(parts).toContain(`{{ state_attr('sensor.weak_ties_survivability', '${part}') }}`);
    expect(parts).toContain("[Three who would help most](/weak-ties/network)");
  });

  it("names nothing but entities that are there", () => {
    const known = new Set(Object.keys(HOUSE.entities));
    const named = views.flatMap((view) => all(view, "entity"));
    expect(named.filter((id) => !known.has(id as string))).toEqual([]);
    expect(named).not.toContain("light.lamp");
  });

  it("says something kind until there is somebody to keep in touch with, and shows the rest after that", () => {
    const sections = week?.sections as { visibility: Record<string, unknown>[] }[];
    const shown = sections.map(({ visibility }) => visibility[0]?.state ?? visibility[0]?.state_not);
    expect(shown).toEqual(["0", "0", "0", "0"]);
    expect(all(sections[0], "content").join()).toMatch(/\/weak-ties\/files.*\/weak-ties\/triage/);
    expect(sections[0]?.visibility[0]).toMatchObject({ entity: "sensor.weak_ties_kept", state: "0" });
  });
});

it("has headings between the networks when there are several, each with its own cards", () => {
  const house = {
    ...HOUSE,
    entities: { ...HOUSE.entities, ...network("choir", "choir_") },
    devices: { ...HOUSE.devices, choir: device("two", "Choir", "two") },
  };
  const [week, stars, figures] = dashboardOf([...ONE, { entry_id: "two", title: "Choir" }], house, "en").views;
  expect(all(week, "heading")).toEqual(expect.arrayContaining(["Weak Ties", "Choir"]));
  expect(all(week, "network")).toEqual(["one", "one", "one", "two", "two", "two"]);
  expect(all(figures, "entity")).toContain("sensor.weak_ties_choir_kept");
  expect(all(stars, "content")).toEqual([expect.stringContaining("Star somebody")]);
});

it("speaks the reader's language", () => {
  const { views } = dashboardOf(ONE, HOUSE, "ja-JP");
  expect(views.map(({ title }) => title)).toEqual(["今週", "スターを付けた人", expect.any(String)]);
  expect(all(views[0], "heading")).toContain("これからの予定");
});

it("leads nowhere for a reader without a panel", () => {
  const config = JSON.stringify(dashboardOf(ONE, { ...HOUSE, panels: {} }, "en"));
  expect(config).not.toContain("/weak-ties/");
  const taken = { "weak-ties": { config: null } };
  expect(JSON.stringify(dashboardOf(ONE, { ...HOUSE, panels: taken }, "en"))).not.toContain("/weak-ties/");
});

it("leaves out what is disabled or hidden", () => {
  const bare: Registries = { ...HOUSE, entities: entity("sensor.due_soon", "hub") };
  const config = dashboardOf(ONE, bare, "en");
  expect(config.views.flatMap((view) => all(view, "entity"))).toEqual([
    "sensor.weak_ties_due_soon",
    "sensor.weak_ties_due_soon",
  ]);
  expect(JSON.stringify(config)).not.toContain("undefined");
  const hidden = {
    "sensor.weak_ties_kept": { platform: "weak_ties", device_id: "hub", translation_key: "kept", hidden: true },
  };
  expect(all(dashboardOf(ONE, { ...bare, entities: hidden }, "en"), "entity")).toEqual([]);
});

it("has a kind word for whoever has no network, and for a network of which nothing is known yet", () => {
  expect(all(dashboardOf([], HOUSE, "en"), "content").join()).toContain("nothing for you here yet");
  const empty: Registries = { panels: PANELS, entities: {}, devices: {} };
  expect(all(dashboardOf(ONE, empty, "en").views[0], "mode")).toHaveLength(3);
});
