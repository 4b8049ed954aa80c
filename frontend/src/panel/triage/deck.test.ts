import { describe, expect, it } from "vitest";
import fixture from "../../data/fixtures/triage.json";
import type { Line } from "../../data/model";
import { Deck, meaningOf } from "./deck";

const [first, second] = fixture.lines as Line[];

function person(id: string): Line {
  return { ...(first as Line), id };
}

function people(count: number, from = 0): Line[] {
  return Array.from({ length: count }, (_, index) => person(`tie-${from + index}`));
}

describe("a deck of imported people", () => {
  it("goes from one to the next and back", () => {
    const deck = new Deck();
    deck.take({ lines: [first as Line, second as Line], total: 2 });
    expect([deck.top, deck.done, deck.all]).toEqual([first, 0, 2]);
    expect(deck.turn(3)).toEqual({ line: first, judgement: 3 });
    expect(deck.turn("skipped")?.line).toBe(second);
    expect([deck.top, deck.done, deck.judged, deck.skipped]).toEqual([undefined, 2, 1, 1]);
    expect(deck.undo()?.judgement).toBe("skipped");
    expect(deck.undo()?.judgement).toBe(3);
    expect([deck.top, deck.done, deck.undo()]).toEqual([first, 0, undefined]);
  });

  it("has nobody on top when nobody waits", () => {
    const deck = new Deck();
    deck.take({ lines: [], total: 0 });
    expect([deck.top, deck.turn(1), deck.all, deck.last]).toEqual([undefined, undefined, 0, undefined]);
  });

  it("asks for more before it is empty, and takes nobody twice", () => {
    const deck = new Deck();
    deck.take({ lines: people(12), total: 30 });
    expect(deck.runsLow).toBe(false);
    for (const judgement of [1, "skipped", 2] as const) deck.turn(judgement);
    expect([deck.runsLow, deck.offset]).toEqual([true, 1]);
    deck.take({ lines: people(20, 2), total: 28 });
    expect([deck.all, deck.done]).toEqual([30, 3]);
    const seen = new Set<string>();
    while (deck.top) seen.add((deck.turn(2) as { line: Line }).line.id);
    expect(seen.size).toBe(19);
  });

  it("does not wait for those who were judged elsewhere", () => {
    const deck = new Deck();
    deck.take({ lines: people(3), total: 9 });
    expect([deck.all, deck.runsLow]).toEqual([9, true]);
    deck.take({ lines: people(3), total: 3 });
    expect([deck.all, deck.runsLow]).toEqual([3, false]);
  });

  it("brings back whose judgement did not last, unless that was undone before", () => {
    const deck = new Deck();
    deck.take({ lines: people(3), total: 3 });
    const turn = deck.turn(4);
    deck.turn(2);
    if (turn) deck.putBack(turn);
    expect([deck.top?.id, deck.done]).toEqual(["tie-0", 1]);
    if (turn) deck.putBack(turn);
    expect(deck.done).toBe(1);
  });

  it("deals those again who were skipped", () => {
    const deck = new Deck();
    deck.take({ lines: people(2), total: 2 });
    deck.turn("skipped");
    deck.turn(5);
    deck.again();
    expect([deck.top?.id, deck.done, deck.skipped, deck.all]).toEqual(["tie-0", 1, 0, 2]);
  });
});

it.each([
  ["1", 1],
  ["5", 5],
  ["0", "skipped"],
  ["z", "undo"],
  ["Z", "undo"],
  ["x", "aside"],
  ["6", undefined],
  ["Enter", undefined],
])("takes the key %s for %s", (key, meaning) => {
  expect(meaningOf(key)).toBe(meaning);
});
