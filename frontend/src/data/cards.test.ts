import { beforeEach, describe, expect, it } from "vitest";
import { AT_ONCE, Cards } from "./cards";
import fixture from "./fixtures/cards.json";
import type { CardRow } from "./season";

const [example] = fixture.cards as CardRow[];
const thousands = Array.from({ length: 5000 }, (_, number) => `tie-${number}`);

let asked: string[][];
let answer: (ties: string[]) => Promise<CardRow[]>;
let updates: number;
let cards: Cards;

const rowsOf = (ties: string[]) => ties.map((tie_id) => ({ ...(example as CardRow), tie_id }));
const settle = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  asked = [];
  updates = 0;
  answer = async (ties) => rowsOf(ties);
  cards = new Cards(
    (ties) => {
      asked.push(ties);
      return answer(ties);
    },
    () => {
      updates += 1;
    },
  );
  cards.lay(thousands);
});

describe("a list of thousands of cards", () => {
  it("asks only for what comes into view, and once", async () => {
    cards.want(120, 140);
    cards.want(125, 145);
    await settle();
    expect(asked).toEqual([thousands.slice(100, 100 + AT_ONCE)]);
    expect(cards.total).toBe(5000);
    expect(cards.at(120)?.tie_id).toBe("tie-120");
    expect(cards.at(400)).toBeUndefined();
    expect(cards.idAt(400)).toBe("tie-400");
  });

  it("shows the old rows until the new ones come", async () => {
    cards.want(0, 10);
    await settle();
    cards.refresh();
    answer = async (ties) => rowsOf(ties).map((row) => ({ ...row, on: "mourning" }));
    expect(cards.at(0)?.on).toBe("sent");
    cards.want(0, 10);
    await settle();
    expect(cards.at(0)?.on).toBe("mourning");
  });

  it("keeps whom another order no longer has where they are, and puts who has come at the end", () => {
    cards.lay(["a", "b", "c"]);
    cards.append(["a", "d", "c"]);
    expect([0, 1, 2, 3].map((place) => cards.idAt(place))).toEqual(["a", "b", "c", "d"]);
    cards.lay(undefined);
    cards.append(["a"]);
    expect(cards.total).toBe(1);
  });

  it("forgets whom nobody knows any more", async () => {
    cards.want(0, 10);
    await settle();
    cards.refresh();
    answer = async () => [];
    cards.want(0, 10);
    await settle();
    expect(cards.at(0)).toBeUndefined();
  });

  it("takes no answer to an older question", async () => {
    let reply: (rows: CardRow[]) => void = () => undefined;
    answer = () => new Promise((done) => (reply = done));
    cards.want(0, 10);
    cards.refresh();
    reply(rowsOf(thousands.slice(0, AT_ONCE)));
    await settle();
    expect(cards.at(0)).toBeUndefined();
  });

  it("says once that they do not come, and asks again when they are looked at again", async () => {
    answer = () => Promise.reject(new Error("away"));
    cards.want(0, 10);
    await settle();
    cards.want(0, 10);
    await settle();
    expect([asked.length, updates, cards.failed]).toEqual([2, 1, true]);
    answer = async (ties) => rowsOf(ties);
    cards.want(0, 10);
    await settle();
    expect([cards.failed, cards.at(0)?.tie_id]).toEqual([false, "tie-0"]);
    answer = () => Promise.reject(new Error("away"));
    cards.refresh();
    cards.want(0, 10);
    cards.refresh();
    await settle();
    expect(cards.failed).toBe(false);
  });
});
