import type { Key } from "../../common/localize";
import type { Backend } from "../../data/backend";
import { type CardRow, type CardState, recordCard, type Season, setMourning, takeBackCard } from "../../data/season";

/** Something done with somebody's card, what is said of it, and how it is undone. */
export interface CardChange {
  done: Key;
  act: () => Promise<unknown>;
  undo: () => Promise<unknown>;
}

/** Say that a card went, came or came back; or, where that was said before, that it was a slip. */
export function toggled(backend: Backend, row: CardRow, { season }: Season, card: CardState): CardChange {
  const record = (day?: string) => recordCard(backend, row.tie_id, season, card, day);
  const takeBack = () => takeBackCard(backend, row.tie_id, season, card);
  const before = row[card];
  if (before === null) return { done: `season.done.${card}`, act: () => record(), undo: takeBack };
  return { done: `season.done.un${card}`, act: takeBack, undo: () => record(before) };
}

/** Say that somebody is in mourning, or that they are not. */
export function mourned(backend: Backend, row: CardRow, { mourning_year }: Season, mourning: boolean): CardChange {
  const set = (is: boolean) => () => setMourning(backend, row.tie_id, mourning_year, is);
  return {
    done: mourning ? "season.done.mourning" : "season.done.unmourning",
    act: set(mourning),
    undo: set(!mourning),
  };
}
