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

  it("shows whom a key leads to", () => {
    expect(scroller.moved("End", 0)).toBe(999);
    scroller.reveal(999);
    expect(scroller.range).toEqual([986, 1000]);
  });
});
