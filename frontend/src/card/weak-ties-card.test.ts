import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import english from "../data/fixtures/overview.en.json";
import japanese from "../data/fixtures/overview.ja.json";
import type { HomeAssistant } from "../data/hass";
import type { NudgeLine, Overview, Snapshot } from "../data/model";
import type { CardConfig } from "./config";
import { WeakTiesCard } from "./weak-ties-card";

// What the backend really sent, as the types have it: a difference fails the type check.
const OVERVIEW = english as Overview;

customElements.define("weak-ties-card", WeakTiesCard);

type Answer = (command: Record<string, unknown>) => unknown;

class House {
  readonly sent: Record<string, unknown>[] = [];
  readonly subscribed: Record<string, unknown>[] = [];
  readonly unsubscribe = vi.fn(async () => undefined);
  refuse: unknown;
  answer: Answer = () => ({ logged: [{ interaction_id: "i-1", tie_id: "t", name: "n", due: null }] });
  private readonly listeners = new Map<string, Set<() => void>>();
  private push: ((snapshot: Snapshot) => void) | undefined;

  readonly hass = {
    language: "en",
    panels: {},
    entities: {},
    devices: {},
    localize: (key: string, gaps?: Record<string, string>) => `${key} ${JSON.stringify(gaps ?? {})}`,
    loadBackendTranslation: async () => undefined,
    callWS: async (command: Record<string, unknown>) => {
      this.sent.push(command);
      return this.answer(command);
    },
    connection: {
      subscribeMessage: async (push: (snapshot: Snapshot) => void, command: Record<string, unknown>) => {
        this.subscribed.push(command);
        if (this.refuse) throw this.refuse;
        this.push = push;
        return this.unsubscribe;
      },
      addEventListener: (event: string, listener: () => void) => {
        this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
      },
      removeEventListener: (event: string, listener: () => void) => this.listeners.get(event)?.delete(listener),
    },
  } as unknown as HomeAssistant;

  tell(snapshot: unknown): void {
    this.push?.(snapshot as Snapshot);
  }

  fire(event: "ready" | "disconnected"): void {
    for (const listener of this.listeners.get(event) ?? []) listener();
  }
}

let house: House;

async function shown(config: Partial<CardConfig>, snapshot?: unknown): Promise<WeakTiesCard> {
  const card = document.createElement("weak-ties-card") as WeakTiesCard;
  card.setConfig({ type: "custom:weak-ties-card", ...config });
  card.hass = house.hass;
  document.body.append(card);
  await settle(card);
  if (snapshot) house.tell(snapshot);
  await settle(card);
  return card;
}

async function settle(card: WeakTiesCard): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  await card.updateComplete;
  for (const row of rows(card)) await (row as WeakTiesCard).updateComplete;
}

const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const rows = (card: Element): Element[] => [...root(card).querySelectorAll("wt-tie-row")];
const textOf = (node: Node): string => (node.textContent ?? "").replace(/\s+/g, " ").trim();
const text = (card: Element): string => textOf(root(card));
const rowText = (row: Element | undefined): string => (row ? textOf(root(row)) : "");

async function tap(card: WeakTiesCard, row: number, selector: string, nth = 0): Promise<void> {
  const found = root(rows(card)[row] as Element).querySelectorAll<HTMLElement>(selector)[nth];
  expect(found, selector).toBeDefined();
  found?.click();
  await settle(card);
}

beforeEach(() => {
  house = new House();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("the card", () => {
  it("shows who is overdue, why, and how to reach them", async () => {
    const card = await shown({}, OVERVIEW);
    expect(rows(card).length).toBe(OVERVIEW.overdue.length);
    expect(rowText(rows(card)[1])).toContain("It has been a year; you usually let six months pass.");
    expect(
      root(rows(card)[1] as Element)
        .querySelector("a")
        ?.getAttribute("href"),
    ).toBe("tel:+819012345678");
    expect(text(card)).toContain("Losing touch");
  });

  it("puts readings above kanji", async () => {
    const card = await shown({}, OVERVIEW);
    const readings = [...root(rows(card)[1] as Element).querySelectorAll("rt")].map(textOf);
    expect(readings).toEqual(["さとう", "けんじ"]);
  });

  it("keeps a name text", async () => {
    const card = await shown({}, OVERVIEW);
    const row = rows(card)[0] as Element;
    expect(textOf(root(row).querySelector(".name") as Element)).toBe("<img src=x onerror=alert(1)>");
    expect(root(row).querySelector("img")).toBeNull();
  });

  it("speaks the reader's language", async () => {
    (house.hass as { language: string }).language = "ja";
    const card = await shown({ mode: "nudges" }, japanese);
    expect(house.subscribed[0]).toMatchObject({ type: "weak_ties/subscribe", what: "overview", language: "ja" });
    expect(text(card)).toContain("今週の人");
    expect(text(card)).toContain("今週 3人中0人");
  });

  it("says how many more there are", async () => {
    const card = await shown({ limit: 2 }, { ...OVERVIEW, counts: { ...OVERVIEW.counts, overdue: 400 } });
    expect(rows(card).length).toBe(2);
    expect(text(card)).toContain("+ 398 more");
  });

  it("shows the network's figures at a glance", async () => {
    const card = await shown({ mode: "network" }, OVERVIEW);
    expect([...root(card).querySelectorAll("dd")].map(textOf)).toEqual(["4", "3", "1", "4", "0", "1"]);
  });

  it("writes numbers as the reader has chosen in their profile", async () => {
    house.hass.locale = { language: "en", number_format: "decimal_comma" };
    const card = await shown({ mode: "network" }, { ...OVERVIEW, counts: { ...OVERVIEW.counts, kept: 12_345 } });
    expect(text(card)).toContain("12.345");
  });

  it("says something kind when nobody waits", async () => {
    const none = { ...OVERVIEW, overdue: [], counts: { ...OVERVIEW.counts, overdue: 0 } };
    expect(text(await shown({}, none))).toContain("The next one is due on Wednesday.");
    expect(text(await shown({}, { ...none, counts: { ...none.counts, ties: 0 } }))).toContain("Import people");
  });
});

describe("logging", () => {
  it("takes two taps, keeps the row, and can be taken back for ten seconds", async () => {
    vi.useFakeTimers();
    const card = await shown({}, OVERVIEW);
    const rest = { ...OVERVIEW, overdue: OVERVIEW.overdue.slice(1), counts: { ...OVERVIEW.counts, overdue: 2 } };
    // The change is seen before its answer comes.
    house.answer = () => {
      house.tell(rest);
      return { logged: [{ interaction_id: "i-1" }] };
    };
    await tap(card, 0, "button.log");
    await tap(card, 0, "button.chip", 2);
    expect(house.sent).toEqual([{ type: "weak_ties/log_interaction", tie: "id-1", kind: "meeting" }]);
    expect(rows(card).length).toBe(3);
    expect(rowText(rows(card)[0])).toContain("Logged your meeting with <img src=x onerror=alert(1)>.");
    await tap(card, 0, "button.undo");
    expect(house.sent[1]).toEqual({ type: "weak_ties/delete_interaction", interaction_id: "i-1" });
    house.tell(OVERVIEW);
    await settle(card);
    expect(rowText(rows(card)[0])).toContain("haven't been in touch since");
  });

  it("lets the row go when the ten seconds are over", async () => {
    vi.useFakeTimers();
    const card = await shown({}, OVERVIEW);
    await tap(card, 0, "button.log");
    await tap(card, 0, "button.chip");
    house.tell({ ...OVERVIEW, overdue: OVERVIEW.overdue.slice(1) });
    await settle(card);
    expect(rows(card).length).toBe(3);
    vi.advanceTimersByTime(10_000);
    await settle(card);
    expect(rows(card).length).toBe(2);
  });

  it("says a try as a try", async () => {
    const card = await shown({ network: "entry" }, OVERVIEW);
    await tap(card, 1, "button.log");
    await tap(card, 1, "button.chip", 4);
    const tried = { tie: "id-3", kind: "call", reached: false, direction: "out" };
    expect(house.sent).toEqual([{ type: "weak_ties/log_interaction", network: "entry", ...tried }]);
  });

  it("says in the row what was refused, in words", async () => {
    house.answer = () => {
      throw {
        code: "service_validation_error",
        message: "x",
        translation_key: "not_loaded",
        translation_placeholders: {},
      };
    };
    const card = await shown({}, OVERVIEW);
    await tap(card, 0, "button.log");
    await tap(card, 0, "button.chip");
    expect(rowText(rows(card)[0])).toContain("component.weak_ties.exceptions.not_loaded.message");
  });

  it("snoozes, and in the week's card leaves somebody out", async () => {
    const card = await shown({ mode: "nudges" }, OVERVIEW);
    await tap(card, 0, "button.more");
    await tap(card, 0, "button.chip", 1);
    await tap(card, 1, "button.more");
    await tap(card, 1, "button.chip", 2);
    const [first, second] = OVERVIEW.nudges;
    expect(house.sent).toEqual([
      { type: "weak_ties/snooze", tie: first?.id, days: 30 },
      { type: "weak_ties/dismiss_nudge", tie: second?.id },
    ]);
  });

  it("takes back what was put off, and what was left out", async () => {
    const card = await shown({ mode: "nudges" }, OVERVIEW);
    const [first, second] = OVERVIEW.nudges;
    for (const [place, chip] of [0, 2].entries()) {
      await tap(card, place, "button.more");
      await tap(card, place, "button.chip", chip);
      await tap(card, place, "button.undo");
    }
    expect(house.sent.filter((_, place) => place % 2)).toEqual([
      { type: "weak_ties/wake", tie: first?.id },
      { type: "weak_ties/take_back_dismissal", tie: second?.id },
    ]);
  });

  it("offers a slower cadence to whoever was put off again and again", async () => {
    const [first, ...others] = OVERVIEW.nudges;
    const offer = { cadence_days: 180, instead_of: 90 };
    const nudges = [{ ...(first as NudgeLine), offer }, ...others];
    const card = await shown({ mode: "nudges" }, { ...OVERVIEW, nudges });
    expect(rowText(rows(card)[0])).toContain("Every six months instead?");
    await tap(card, 0, "button.offer");
    await tap(card, 0, "button.undo");
    expect(house.sent).toEqual([
      { type: "weak_ties/update_tie", tie: first?.id, cadence_days: 180 },
      { type: "weak_ties/update_tie", tie: first?.id, cadence_days: 90 },
    ]);
  });

  it("closes its chips on Escape", async () => {
    const card = await shown({}, OVERVIEW);
    await tap(card, 0, "button.log");
    const row = root(rows(card)[0] as Element);
    expect(row.querySelector("button.log")?.getAttribute("aria-expanded")).toBe("true");
    row.querySelector(".chip")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    await settle(card);
    expect(row.querySelector(".chips")).toBeNull();
  });
});

describe("what goes wrong", () => {
  it("is said in a sentence", async () => {
    expect(text(await shown({}, { status: "gone" }))).toContain("not there any more");
    expect(text(await shown({}, { ...OVERVIEW, status: "not_loaded" }))).toContain("not running");
    expect(text(await shown({ mode: "tie", tie: "x" }, { status: "loaded", tie: null }))).toContain("forgotten");
    expect(text(await shown({ mode: "tie" }))).toContain("Choose a tie");
    house.refuse = { code: "not_found", message: "Not found" };
    expect(text(await shown({ network: "missing" }))).toContain("somebody else's");
    house.refuse = { code: "service_validation_error", message: "several" };
    expect(text(await shown({}))).toContain("several networks");
  });

  it("is refused in the editor when the mode is none", () => {
    const card = document.createElement("weak-ties-card") as WeakTiesCard;
    expect(() => card.setConfig({ type: "x", mode: "all" as never })).toThrow("Unknown mode: all");
  });

  it("is tried again while Home Assistant starts", async () => {
    vi.useFakeTimers();
    house.refuse = { code: "unknown_command", message: "Unknown command." };
    const card = await shown({});
    expect(text(card)).toContain("Loading");
    house.refuse = undefined;
    vi.advanceTimersByTime(5_000);
    await settle(card);
    house.tell(OVERVIEW);
    await settle(card);
    expect(rows(card).length).toBe(3);
  });

  it("is over when the socket is back", async () => {
    const card = await shown({}, OVERVIEW);
    house.fire("disconnected");
    await settle(card);
    expect(text(card)).toContain("cannot be reached");
    expect(rows(card).length).toBe(3);
    house.fire("ready");
    await settle(card);
    house.tell(OVERVIEW);
    await settle(card);
    expect(house.subscribed.length).toBe(2);
    expect(text(card)).not.toContain("cannot be reached");
  });

  it("leaves no subscription behind", async () => {
    const card = await shown({}, OVERVIEW);
    card.remove();
    expect(house.unsubscribe).toHaveBeenCalledTimes(1);
    document.body.append(card);
    await settle(card);
    expect(house.subscribed.length).toBe(2);
  });
});
