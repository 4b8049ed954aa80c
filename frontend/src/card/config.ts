import { type Key, localize } from "../common/localize";
import type { Wanted } from "../data/watch";

export const MODES = ["overdue", "nudges", "tie", "network"] as const;
export type Mode = (typeof MODES)[number];

export interface CardConfig {
  type: string;
  mode?: Mode;
  network?: string;
  tie?: string;
  title?: string;
  limit?: number;
}

export const DEFAULT_MODE: Mode = "overdue";
// A glance, not a wall: the rest is counted below.
export const DEFAULT_LIMIT = 5;
const MOST_ROWS = 50;

export function modeOf(config: CardConfig): Mode {
  // The editor leaves an empty text where somebody cleared the field.
  return config.mode || DEFAULT_MODE;
}

/** The key of what is wrong with a configuration, or nothing. */
export function problemOf(config: CardConfig): Key | undefined {
  if (!MODES.includes(modeOf(config))) return "card.unknown_mode";
  return modeOf(config) === "tie" && !config.tie ? "card.tie_missing" : undefined;
}

export function limitOf(config: CardConfig): number {
  const limit = Math.trunc(Number(config.limit ?? DEFAULT_LIMIT));
  return Number.isFinite(limit) ? Math.min(Math.max(limit, 1), MOST_ROWS) : DEFAULT_LIMIT;
}

export function wantedBy(config: CardConfig): Wanted {
  const network = config.network ? { network: config.network } : {};
  if (modeOf(config) === "tie") return { what: "tie", tie: config.tie ?? "", ...network };
  return { what: "overview", limit: limitOf(config), ...network };
}

const FIELDS = ["mode", "network", "tie", "title", "limit"] as const;

/** The visual editor: Home Assistant draws it from this. */
export function configForm(language: string): unknown {
  const say = (key: Key) => localize(language, key);
  const options = MODES.map((mode) => ({ value: mode, label: say(`card.mode.${mode}`) }));
  return {
    schema: [
      { name: "mode", required: true, default: DEFAULT_MODE, selector: { select: { mode: "dropdown", options } } },
      { name: "title", selector: { text: {} } },
      { name: "limit", default: DEFAULT_LIMIT, selector: { number: { min: 1, max: MOST_ROWS, mode: "box" } } },
      { name: "tie", selector: { text: {} } },
      { name: "network", selector: { config_entry: { integration: "weak_ties" } } },
    ],
    computeLabel: ({ name }: { name: (typeof FIELDS)[number] }) => say(`config.${name}`),
  };
}
