import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Scroller } from "./scroller";

class List {
  updates = 0;
  readonly renderRoot = document.createElement("div");
  readonly updateComplete = Promise.resolve(true);
  addController = () => undefined;
  removeController = () => undefined;
  requestUpdate(): void {
    this.updates += 1;
  }
}

let list: List;
const observers: (() => void)[] = [];

/** What the browser would tell of sizes, when it is asked to. */
function observing(measured: ReadonlyMap<Element, number>) {
  return class {
    constructor(private readonly tell: (entries: unknown[]) => void) {
      observers.push(() => this.tell([...measured].map(([target, height]) => ({ target, contentRect: { height } }))));
    }
    observe = () => undefined;
    disconnect = () => undefined;
  };
}
let scroller: Scroller;

function scrollTo(top: number): void {
  const target = list.renderRoot.firstElementChild as HTMLElement;
  target.scrollTop = top;
  scroller.onScroll({ target } as unknown as Event);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("innerHeight", 300);
  list = new List();
  list.renderRoot.innerHTML = '<div class="scroller"></div>';
  scroller = new Scroller(list, 50);
  scroller.total = 1000;
  scroller.hostUpdated();
});
afterEach(() => {
  scroller.hostDisconnected();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a long list", () => {
  it("is drawn around what is seen", () => {
    expect(scroller.range).toEqual([0, 14]);
    scrollTo(5000);
    expect(scroller.range).toEqual([92, 114]);
  });

  it("is not drawn anew for what is drawn already", () => {
    scrollTo(199);
    expect(list.updates).toBe(0);
    scrollTo(200);
    expect(list.updates).toBe(1);
  });

  it("says when it has come to rest", () => {
    scrollTo(20);
    expect(scroller.isFlying).toBe(true);
    vi.runAllTimers();
    expect(scroller.isFlying).toBe(false);
    expect(list.updates).toBe(1);
  });

  it("begins below what stands above it, and ends below what covers it", () => {
    const measured = new Map<Element, number>();
    vi.stubGlobal("ResizeObserver", observing(measured));
    list.renderRoot.innerHTML =
      '<div class="scroller"><div class="above"></div><div class="bar"></div><div class="one-row"></div></div>';
    scroller = new Scroller(list, 50);
    scroller.total = 1000;
    scroller.hostUpdated();
    const heights = { scroller: 500, above: 400, bar: 100, "one-row": 100 };
    for (const [name, height] of Object.entries(heights)) {
      measured.set(list.renderRoot.querySelector(`.${name}`) as Element, height);
    }
    observers.at(-1)?.();
    expect(list.updates).toBe(1);
    expect(scroller.row).toBe(100);
    expect(scroller.range).toEqual([0, 8]);
    scrollTo(2400);
    expect(scroller.range).toEqual([12, 32]);
    scroller.begin();
    expect(scroller.range).toEqual([0, 12]);
  });

  it("shows whom a key leads to", () => {
    expect(scroller.moved("End", 0)).toBe(999);
    scroller.reveal(999);
    expect(scroller.range).toEqual([986, 1000]);
  });
});
