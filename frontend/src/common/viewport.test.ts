import { describe, expect, it } from "vitest";
import { drawn, moved, revealing } from "./viewport";

const seen = { top: 6400, height: 640, row: 64, total: 30_000 };

describe("a long list", () => {
  it("draws what is seen and a little around it", () => {
    expect(drawn(seen)).toEqual([92, 118]);
    expect(drawn({ ...seen, top: 0 })).toEqual([0, 18]);
    expect(drawn({ ...seen, top: 30_000 * 64 })).toEqual([29_992, 30_000]);
    expect(drawn({ ...seen, total: 0 })).toEqual([0, 0]);
    expect(drawn({ ...seen, total: 5 })).toEqual([5, 5]);
    expect(drawn({ ...seen, top: -6400, total: 5 })).toEqual([0, 0]);
  });

  it("scrolls no further than a row needs", () => {
    expect(revealing(seen, 105)).toBe(6400);
    expect(revealing(seen, 99)).toBe(99 * 64);
    expect(revealing(seen, 110)).toBe(111 * 64 - 640);
  });

  it("is walked with keys", () => {
    expect(moved("ArrowDown", 3, seen)).toBe(4);
    expect(moved("ArrowUp", 0, seen)).toBe(0);
    expect(moved("PageDown", 3, seen)).toBe(12);
    expect(moved("End", 3, seen)).toBe(29_999);
    expect(moved("Home", 3, seen)).toBe(0);
    expect(moved("a", 3, seen)).toBeUndefined();
    expect(moved("End", 3, { ...seen, total: 0 })).toBeUndefined();
  });
});
