import { beforeEach, describe, expect, it } from "vitest";
import type { Backend } from "./backend";
import { Checklist } from "./checklist";
import cards from "./fixtures/cards.json";
import head from "./fixtures/season.json";
import type { CardRow, Order, Season, SeasonListName } from "./season";

const everybody = cards.cards as CardRow[];

/** A backend that keeps the lists of a test. */
class Lists {
  asked: string[] = [];
  members: Partial<Record<SeasonListName, string[]>> = { send: ["id-1", "id-2"], everybody: ["id-1", "id-2", "id-3"] };
  wait: Promise<unknown> = Promise.resolve();

  ask = async (command: string, fields: { list?: SeasonListName; search?: string; ties?: string[] } = {}) => {
    this.asked.push(command);
    const { wait } = this;
    await wait;
    if (command === "season") return { ...head, totals: this.totals } as Season;
    if (command === "season_cards") return { cards: everybody.filter(({ tie_id }) => fields.ties?.includes(tie_id)) };
    const ties = this.members[fields.list ?? "send"] ?? [];
    return { ties: fields.search ? ties.slice(0, 1) : ties, found: { ...this.totals, send: 1 } } as Order;
  };

  get totals() {
    return { ...head.totals, send: this.members.send?.length ?? 0 };
  }
}

let lists: Lists;
let checklist: Checklist;

const order = () =>
  Array.from({ length: checklist.cards.total ?? 0 }, (_, place) => checklist.cards.idAt(place)).join(" ");

beforeEach(async () => {
  lists = new Lists();
  const host = { requestUpdate: () => undefined, addController: () => undefined } as never;
  checklist = new Checklist(host, () => lists as unknown as Backend);
  await checklist.refresh();
});

describe("the season's checklist", () => {
  it("begins with what is to be sent", () => {
    expect([checklist.list, order(), checklist.totals?.send]).toEqual(["send", "id-1 id-2", 2]);
  });

  it("moves nobody when a card is ticked off, and asks for no order anew", async () => {
    lists.members.send = ["id-2"];
    lists.asked = [];
    await checklist.refresh();
    expect([order(), checklist.totals?.send, lists.asked]).toEqual(["id-1 id-2", 1, ["season"]]);
  });

  it("counts once when several cards are ticked off in a row", async () => {
    lists.asked = [];
    await Promise.all([checklist.refresh(), checklist.refresh(), checklist.refresh()]);
    expect(lists.asked).toEqual(["season"]);
  });

  it("puts at the end who has come onto the list", async () => {
    lists.members.send = ["id-0", "id-1", "id-2"];
    await checklist.refresh();
    expect(order()).toBe("id-1 id-2 id-0");
    await checklist.show("send");
    expect(order()).toBe("id-0 id-1 id-2");
  });

  it("looks for somebody on all lists and goes back to where one was", async () => {
    await checklist.lookFor(" ann ");
    expect([checklist.list, order(), checklist.search, checklist.totals?.send]).toEqual([
      "everybody",
      "id-1",
      "ann",
      1,
    ]);
    await checklist.lookFor("anna");
    await checklist.lookFor("");
    expect([checklist.list, order(), checklist.totals?.send]).toEqual(["send", "id-1 id-2", 2]);
  });

  it("stays on the list that was chosen while one was looking", async () => {
    await checklist.lookFor("ann");
    await checklist.show("send");
    await checklist.lookFor("");
    expect(checklist.list).toBe("send");
  });

  it("counts anew what was found when something has changed", async () => {
    await checklist.lookFor("ann");
    lists.asked = [];
    await checklist.refresh();
    expect(lists.asked).toEqual(["season", "season_order"]);
  });

  it("takes no order of an older question", async () => {
    let arrive: (value?: unknown) => void = () => undefined;
    lists.wait = new Promise((done) => (arrive = done));
    const slow = checklist.show("everybody");
    lists.wait = Promise.resolve();
    await checklist.show("send");
    arrive();
    await slow;
    expect(order()).toBe("id-1 id-2");
  });

  it("begins anew with another network", () => {
    checklist.forget();
    expect([checklist.season, checklist.totals, checklist.cards.total]).toEqual([undefined, undefined, undefined]);
  });

  it("asks for the cards that come into view", async () => {
    checklist.cards.want(0, 2);
    await new Promise((done) => setTimeout(done));
    expect(checklist.cards.at(0)?.name).toBe("Emma Brown");
  });
});
