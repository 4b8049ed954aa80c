import type { Backend } from "./backend";
import type { Piece } from "./model";

export type CardState = "sent" | "received" | "returned";

/** One tie on one of the season's lists: why they are on it, and what is known of their card. */
export interface CardRow {
  tie_id: string;
  name: string;
  season: number;
  sent: string | null;
  received: string | null;
  returned: string | null;
  pieces: Piece[];
  initials: string;
  picture: string | null;
  keys: string[];
  reasons: string[];
  address: string;
}

export interface Season {
  change: string;
  season: number;
  name: string;
  mourning_year: number;
  is_belated: boolean;
  is_open: boolean;
  opens: string;
  opens_on: string;
  deadline: string;
  deadline_on: string;
  days_left: number;
  totals: Record<SeasonList, number>;
  send: CardRow[];
  sent: CardRow[];
  received: CardRow[];
  excluded: CardRow[];
}

export type SeasonList = "send" | "sent" | "received" | "excluded";
export type CardFormat = "cards" | "cards_cp932";

export interface Unprintable {
  tie_id: string;
  name: string;
  characters: string;
}

export function seasonOf(backend: Backend): Promise<Season> {
  return backend.ask("season");
}

/** Record a card as of today, or of the day that it was recorded with before. */
export function recordCard(
  backend: Backend,
  tie: string,
  season: number,
  card: CardState,
  day: string | true = true,
): Promise<unknown> {
  return backend.ask("record_greeting", { tie, season, [card]: day });
}

export function takeBackCard(backend: Backend, tie: string, season: number, card: CardState): Promise<unknown> {
  return backend.ask("take_back_greeting", { tie, season, card });
}

export function setMourning(backend: Backend, tie: string, year: number, mourning: boolean): Promise<unknown> {
  return backend.ask("set_mourning", { tie, year, mourning });
}

/** What of the cards that format cannot hold. */
export async function unprintableCards(backend: Backend, format: CardFormat): Promise<Unprintable[]> {
  return (await backend.ask<{ unprintable: Unprintable[] }>("unprintable_cards", { format })).unprintable;
}
