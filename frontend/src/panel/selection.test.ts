import { describe, expect, it, vi } from "vitest";
import english from "../data/fixtures/overview.en.json";
import type { Overview } from "../data/model";
import { Selection } from "./selection";

const [first, second] = (english as Overview).overdue;
if (!first || !second) throw new Error("two rows are needed");

describe("a selection", () => {
  it("is ticked off one by one, or taken and cleared whole", () => {
    const host = { requestUpdate: vi.fn() };
    const selection = new Selection(host);
    selection.toggle(first);
    selection.toggle(second);
    selection.toggle(first);
    expect(selection.lines).toEqual([second]);
    expect([selection.has(first), selection.has(second)]).toEqual([false, true]);
    selection.take([first, second]);
    expect(selection.size).toBe(2);
    selection.clear();
    expect(selection.size).toBe(0);
    expect(host.requestUpdate).toHaveBeenCalledTimes(5);
  });
});
