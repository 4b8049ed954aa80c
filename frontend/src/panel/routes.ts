import type { Key } from "../common/localize";

export interface Place {
  name: string;
  icon: string;
  title: Key;
}

/** What stands in the navigation, the first being where one begins. */
export const PLACES = [
  { name: "week", icon: "mdi:calendar-heart", title: "panel.week" },
  { name: "people", icon: "mdi:account-group-outline", title: "panel.people" },
  { name: "triage", icon: "mdi:sort-variant", title: "panel.triage" },
  { name: "network", icon: "mdi:chart-bubble", title: "panel.network" },
  { name: "season", icon: "mdi:mailbox-outline", title: "panel.season" },
  { name: "files", icon: "mdi:swap-vertical", title: "panel.files" },
] as const satisfies readonly Place[];

export type ViewName = (typeof PLACES)[number]["name"] | "tie";

export interface Where {
  view: ViewName;
  /** What follows: of a tie's page, the tie's id. */
  rest: string;
}

/** Where an address below the panel leads; one that nobody knows leads to the beginning. */
export function whereIs(path: string): Where {
  const [name = "", ...rest] = path.split("/").filter(Boolean);
  const known = name === "tie" || PLACES.some((place) => place.name === name);
  if (!known || (name === "tie" && rest.length === 0)) return { view: PLACES[0].name, rest: "" };
  return { view: name as ViewName, rest: decoded(rest.join("/")) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
