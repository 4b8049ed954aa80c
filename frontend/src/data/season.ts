import type { Backend } from "./backend";
import type { Piece } from "./model";

export type CardState = "sent" | "received" | "returned";

/** The lists on which somebody's card can be; the first two cut across the others. */
export type SeasonListName = "everybody" | "received" | CardPlace;
export type CardPlace = "send" | "sent" | "mourning" | "no_address" | "left_out";
export type Totals = Record<SeasonListName, number>;

/** One tie in the season: on which list their card is now, why, and what is known of it. */
export interface CardRow {
  tie_id: string;
  name: string;
  season: number;
  sent: string | null;
  received: string | null;
  returned: string | null;
  on: CardPlace | null;
  pieces: Piece[];
  initials: string;
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
  totals: Totals;
}

/** Who is on a list, in its order, and how many of each list fit the search. */
export interface Order {
  ties: string[];
  found: Totals;
}

export type CardFormat = "cards" | "cards_cp932";

export interface Unprintable {
  tie_id: string;
  name: string;
  characters: string;
}

export function seasonOf(backend: Backend): Promise<Season> {
  return backend.ask("season");
}

export function orderOf(backend: Backend, list: SeasonListName, search: string): Promise<Order> {
  return backend.ask("season_order", { list, search });
}

export async function cardsOf(backend: Backend, ties: readonly string[]): Promise<CardRow[]> {
  return (await backend.ask<{ cards: CardRow[] }>("season_cards", { ties })).cards;
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
