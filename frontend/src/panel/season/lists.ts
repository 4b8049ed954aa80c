import type { Season, SeasonListName, Totals } from "../../data/season";

const ALWAYS: readonly SeasonListName[] = ["send", "sent", "received"];
const SOMETIMES: readonly SeasonListName[] = ["mourning", "no_address", "left_out"];

/** The lists that there is something on, and the one that is shown. */
export function listsOf(totals: Totals, shown: SeasonListName): SeasonListName[] {
  return [...ALWAYS, ...SOMETIMES.filter((list) => totals[list] > 0 || list === shown), "everybody"];
}

/** How many of the season's cards are on their way. */
export function progressOf({ totals }: { totals: Pick<Totals, "send" | "sent"> }) {
  const all = totals.sent + totals.send;
  return { sent: totals.sent, all, share: all ? totals.sent / all : 0 };
}

export type Deadline = "opens" | "belated" | "late" | "today" | "days";

/** Which sentence stands under the deadline. */
export function deadlineOf(season: Pick<Season, "is_open" | "is_belated" | "days_left">): Deadline {
  if (!season.is_open) return season.days_left < 0 ? "late" : "opens";
  if (season.is_belated) return "belated";
  if (season.days_left === 0) return "today";
  return season.days_left < 0 ? "late" : "days";
}
