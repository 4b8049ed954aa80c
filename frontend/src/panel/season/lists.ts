import type { CardRow, Season } from "../../data/season";

/** Those who get no card, by why: a mourning is respected, an address can be found, the rest was the owner's wish. */
export interface LeftOut {
  mourning: CardRow[];
  no_address: CardRow[];
  others: CardRow[];
}

export function leftOut({ excluded }: Pick<Season, "excluded">): LeftOut {
  const parts: LeftOut = { mourning: [], no_address: [], others: [] };
  for (const row of excluded) {
    const [first] = row.keys;
    if (row.keys.includes("in_mourning")) parts.mourning.push(row);
    else if (first === "no_address") parts.no_address.push(row);
    else parts.others.push(row);
  }
  return parts;
}

/** How many of the season's cards are on their way. */
export function progressOf({ totals }: Pick<Season, "totals">): { sent: number; all: number; share: number } {
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
