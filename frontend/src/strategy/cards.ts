import { PANEL } from "../data/hass";

/** A part of a dashboard's configuration, as Home Assistant takes it. */
export type Config = Record<string, unknown>;

/** Half a section, or all of it. */
export const HALF = 6;
export const WHOLE = 12;

export interface Section extends Config {
  type: "grid";
  cards: Config[];
}

export function section(cards: (Config | undefined)[], fields: Config = {}): Section {
  return { type: "grid", ...fields, cards: cards.filter((card) => card !== undefined) };
}

/** A heading; one that leads somewhere when there is a panel to lead to. */
export function heading(text: string, icon: string, path?: string): Config {
  const leads = path === undefined ? {} : { tap_action: { action: "navigate", navigation_path: `${PANEL}/${path}` } };
  return { type: "heading", heading: text, icon, ...leads };
}

/** A tile named after what it shows, not after whose it is: that stands above it. */
export function tile(entity: string | undefined, fields: Config = {}, columns = HALF): Config | undefined {
  if (entity === undefined) return undefined;
  return { type: "tile", entity, name: { type: "entity" }, grid_options: { columns, rows: 1 }, ...fields };
}

/** A tile that presses its button. */
export function press(entity: string | undefined, fields: Config): Config | undefined {
  const pressed = { action: "perform-action", perform_action: "button.press", target: { entity_id: entity } };
  return tile(entity, { hide_state: true, tap_action: pressed, icon_tap_action: pressed, ...fields });
}

export function markdown(content: string, fields: Config = {}): Config {
  return { type: "markdown", content, grid_options: { columns: WHOLE }, ...fields };
}

export function link(text: string, path: string): string {
  return `[${text}](${PANEL}/${path})`;
}
