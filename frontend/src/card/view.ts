import { type Key, localize, localizeCount } from "../common/localize";
import type { Counts, Line, Overview, Snapshot } from "../data/model";
import { type CardConfig, limitOf, modeOf } from "./config";

/** Which sentence stands in a card that has nothing else to show; undefined when it has. */
export function obstacle(snapshot: Snapshot | undefined, refused: string | undefined): Key | undefined {
  if (snapshot === undefined) return refused === undefined ? "card.loading" : obstacleOfRefusal(refused);
  if (snapshot.status === "not_loaded") return "card.not_loaded";
  if (snapshot.status === "gone") return "card.gone";
  return "tie" in snapshot && snapshot.tie === null ? "card.forgotten" : undefined;
}

function obstacleOfRefusal(code: string): Key {
  if (code === "not_found") return "card.gone";
  if (code === "service_validation_error") return "card.several";
  return "card.loading";
}

export interface List {
  lines: Line[];
  total: number;
}

/** The rows of a mode, and how many there would be. */
export function listOf(config: CardConfig, snapshot: Snapshot): List {
  if (snapshot.status !== "loaded") return { lines: [], total: 0 };
  if ("tie" in snapshot) return { lines: snapshot.tie ? [snapshot.tie] : [], total: 1 };
  const [lines, total] =
    modeOf(config) === "nudges"
      ? [snapshot.nudges, snapshot.counts.nudges]
      : [snapshot.overdue, snapshot.counts.overdue];
  return { lines: lines.slice(0, limitOf(config)), total };
}

/** How far the week is, where that is what the card is about. */
export function progressOf(language: string, config: CardConfig, snapshot: Overview): string {
  const { nudges, nudges_done: done } = snapshot.counts;
  const all = nudges + done;
  return modeOf(config) === "nudges" && all > 0 ? localize(language, "progress", { done, all }) : "";
}

/** What an empty list says: something kind, and what comes next. */
export function comfort(language: string, config: CardConfig, snapshot: Overview): string {
  if (snapshot.counts.ties === 0) return localize(language, "empty.nobody");
  if (modeOf(config) === "nudges") return localize(language, "empty.nudges");
  if (!snapshot.next_due) return localize(language, "empty.overdue");
  return localize(language, "empty.overdue_next", { next: snapshot.next_due });
}

export function restOf(language: string, list: List): string {
  const rest = list.total - list.lines.length;
  return rest > 0 ? localizeCount(language, "more", rest) : "";
}

export const FIGURES: readonly (keyof Counts)[] = [
  "kept",
  "overdue",
  "due_soon",
  "hard_to_reach",
  "about_to_slip",
  "invitations",
];
