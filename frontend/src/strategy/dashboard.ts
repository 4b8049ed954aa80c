import { type Key, localize } from "../common/localize";
import { hasPanel } from "../data/hass";
import { entitiesOf, type NetworkEntities, type Registries, type StarredTie } from "../data/network-entities";
import { type Config, heading, link, markdown, press, type Section, section, tile, WHOLE } from "./cards";

// As many columns as fit a desk's screen; Home Assistant makes it one on a phone.
const COLUMNS = 3;
const A_WEEK_HOURS = 168;
// Of a state that says nothing.
const SILENT = ["unknown", "unavailable"];

interface Network extends NetworkEntities {
  entry: string;
  title: string;
}

interface Speech {
  say: (key: Key, placeholders?: Record<string, string>) => string;
  /** An address below the panel, where this reader has one. */
  path: (name: string) => string | undefined;
}

/** A complete dashboard of these networks: whom to call this week, the starred ones, and how it is all doing. */
export function dashboardOf(
  networks: readonly { entry_id: string; title: string }[],
  registries: Registries,
  language: string,
): { title: string; views: Config[] } {
  const leads = hasPanel(registries);
  const speech: Speech = {
    say: (key, placeholders) => localize(language, key, placeholders),
    path: (name) => (leads ? name : undefined),
  };
  const known = networks.map(({ entry_id: entry, title }) => ({
    entry,
    title,
    ...entitiesOf(registries, entry, language),
  }));
  const title = speech.say("strategy.title");
  if (known.length === 0) return { title, views: [nothingHere(speech)] };
  return { title, views: [weekView(known, speech), starredView(known, speech), networkView(known, speech)] };
}

function nothingHere({ say }: Speech): Config {
  const sections = [section([markdown(say("panel.nothing_for_you"))])];
  return { title: say("panel.week"), path: "week", type: "sections", max_columns: 1, sections };
}

function weekView(networks: readonly Network[], speech: Speech): Config {
  return view("week", "panel.week", "mdi:calendar-heart", networks, speech, weekSections);
}

function starredView(networks: readonly Network[], speech: Speech): Config {
  return view("starred", "strategy.starred", "mdi:star-outline", networks, speech, starredSections);
}

function networkView(networks: readonly Network[], speech: Speech): Config {
  return view("network", "panel.network", "mdi:chart-bubble", networks, speech, networkSections);
}

function view(
  path: string,
  title: Key,
  icon: string,
  networks: readonly Network[],
  speech: Speech,
  sectionsOf: (network: Network, speech: Speech) => Section[],
): Config {
  const several = networks.length > 1;
  const sections = networks.flatMap((network) => [
    ...(several ? [section([heading(network.title, "mdi:account-multiple-outline")], { column_span: COLUMNS })] : []),
    ...sectionsOf(network, speech),
  ]);
  return {
    title: speech.say(title),
    path,
    icon,
    show_icon_and_title: true,
    type: "sections",
    max_columns: COLUMNS,
    sections,
  };
}

function weekSections(network: Network, speech: Speech): Section[] {
  const { entities } = network;
  const { say, path } = speech;
  const kept = visibleWith(entities["sensor.kept"]);
  return [
    ...welcome(network, speech),
    section(
      [
        card(network, "nudges"),
        heading(say("strategy.coming"), "mdi:calendar"),
        calendar(entities["calendar.calendar"]),
      ],
      kept,
    ),
    section([card(network, "overdue", { limit: 6 }), card(network, "network")], kept),
    section(
      [
        heading(say("strategy.tick"), "mdi:checkbox-marked-circle-outline", path("week")),
        whole(entities["todo.reach_out"], "todo-list", { hide_completed: true, hide_section_headers: true }),
      ],
      kept,
    ),
  ];
}

/** Shown until there is somebody to keep in touch with: what to do first, and where. */
function welcome({ entities }: Network, { say, path }: Speech): Section[] {
  const kept = entities["sensor.kept"];
  if (kept === undefined) return [];
  const links = [
    path("files") && link(say("empty.import"), "files"),
    path("triage") && link(say("strategy.sort"), "triage"),
  ];
  const text = [say("strategy.welcome"), links.filter(Boolean).join(" · ")].filter(Boolean).join("\n\n");
  const visibility = [{ condition: "state", entity: kept, state: "0" }];
  return [section([heading(say("strategy.begin"), "mdi:hand-wave-outline"), markdown(text)], { visibility })];
}

function visibleWith(kept: string | undefined): Config {
  return kept === undefined ? {} : { visibility: [{ condition: "state", entity: kept, state_not: "0" }] };
}

function card({ entry }: Network, mode: string, fields: Config = {}): Config {
  return { type: "custom:weak-ties-card", mode, network: entry, ...fields };
}

function whole(entity: string | undefined, type: string, fields: Config = {}): Config | undefined {
  return entity === undefined ? undefined : { type, entity, grid_options: { columns: WHOLE }, ...fields };
}

function calendar(entity: string | undefined): Config | undefined {
  if (entity === undefined) return undefined;
  return { type: "calendar", entities: [entity], initial_view: "listWeek", grid_options: { columns: WHOLE, rows: 6 } };
}

function starredSections(network: Network, { say, path }: Speech): Section[] {
  if (network.starred.length > 0) return network.starred.map((tie) => starredSection(network, tie));
  const people = path("people") && link(say("panel.people"), "people");
  return [section([markdown([say("strategy.nobody_starred"), people].filter(Boolean).join("\n\n"))])];
}

/** The card says the name, so that the configuration need not. */
function starredSection(network: Network, { id, entities }: StarredTie): Section {
  return section([
    card(network, "tie", { tie: id }),
    tile(entities["sensor.standing"]),
    tile(entities["sensor.due"]),
    tile(entities["sensor.last_interaction"]),
    press(entities["button.log_call"], { icon: "mdi:phone-plus", color: "teal" }),
  ]);
}

function networkSections(network: Network, speech: Speech): Section[] {
  return [whatWouldBeLeft(network, speech), figures(network, speech), lately(network, speech)];
}

/** The score with its parts: the number alone would be believed. */
function whatWouldBeLeft({ entities }: Network, { say, path }: Speech): Section {
  const score = entities["sensor.survivability"];
  const title = heading(say("network.left"), "mdi:lifebuoy", path("network"));
  if (score === undefined) return section([title]);
  const part = (name: string) => `{{ state_attr('${score}', '${name}') }}`;
  const parts = say("strategy.parts", {
    reachable: part("outside_reachable"),
    live: part("outside_live"),
    fragile: part("outside_fragile"),
  });
  const more = path("network") && link(say("network.next"), "network");
  const known = { visibility: [{ condition: "state", entity: score, state_not: SILENT }] };
  const unknown = { visibility: [{ condition: "state", entity: score, state: SILENT }] };
  return section([
    title,
    whole(score, "gauge", { name: { type: "entity" }, min: 0, max: 100, ...known }),
    markdown([parts, say("network.rough"), more].filter(Boolean).join("\n\n"), known),
    markdown(say("network.too_few"), unknown),
  ]);
}

function figures({ entities }: Network, { say, path }: Speech): Section {
  return section([
    heading(say("strategy.figures"), "mdi:counter", path("people")),
    tile(entities["sensor.kept"]),
    tile(entities["sensor.overdue"]),
    tile(entities["sensor.due_soon"]),
    tile(entities["sensor.hard_to_reach"]),
    tile(entities["sensor.open_invitations"]),
    tile(entities["sensor.cards_to_send"]),
    tile(entities["sensor.next_due"], {}, WHOLE),
  ]);
}

function lately({ entities }: Network, { say }: Speech): Section {
  const drawn = [entities["sensor.overdue"], entities["sensor.due_soon"]].filter((entity) => entity !== undefined);
  const lines = drawn.map((entity) => ({ entity, name: { type: "entity" } }));
  const graph = {
    type: "history-graph",
    entities: lines,
    hours_to_show: A_WEEK_HOURS,
    grid_options: { columns: WHOLE },
  };
  return section([
    heading(say("strategy.lately"), "mdi:chart-line"),
    tile(
      entities["sensor.interactions_30_days"],
      { features: [{ type: "trend-graph", hours_to_show: A_WEEK_HOURS }], grid_options: { columns: WHOLE, rows: 2 } },
      WHOLE,
    ),
    lines.length > 0 ? graph : undefined,
  ]);
}
