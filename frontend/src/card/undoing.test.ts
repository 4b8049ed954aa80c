import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Line } from "../data/model";
import { UNDO_MS, Undoing } from "./undoing";

const line = { id: "a" } as Line;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("says what was done for ten seconds", () => {
  const changed = vi.fn();
  const undoing = new Undoing(changed);
  undoing.say(line, "Logged.", async () => undefined);
  expect(undoing.of("a")).toEqual({ text: "Logged.", undo: true });
  expect([...undoing.ids]).toEqual(["a"]);
  vi.advanceTimersByTime(UNDO_MS - 1);
  expect(undoing.of("a")).toBeDefined();
  vi.advanceTimersByTime(1);
  expect(undoing.of("a")).toBeUndefined();
  expect(changed).toHaveBeenCalledTimes(2);
});

it("takes back once", async () => {
  const undo = vi.fn(async () => undefined);
  const undoing = new Undoing(() => undefined);
  undoing.say(line, "Logged.", undo);
  await undoing.takeBack("a");
  await undoing.takeBack("a");
  expect(undo).toHaveBeenCalledTimes(1);
  expect(undoing.ids.size).toBe(0);
});

it("keeps what could not be taken back", async () => {
  const undoing = new Undoing(() => undefined);
  undoing.say(line, "Logged.", () => Promise.reject(new Error("offline")));
  await expect(undoing.takeBack("a")).rejects.toThrow("offline");
  expect(undoing.of("a")).toBeDefined();
});

it("starts the ten seconds anew when more is done", () => {
  const undoing = new Undoing(() => undefined);
  undoing.say(line, "Snoozed.");
  vi.advanceTimersByTime(UNDO_MS / 2);
  undoing.say(line, "Logged.", async () => undefined);
  vi.advanceTimersByTime(UNDO_MS / 2);
  expect(undoing.of("a")?.text).toBe("Logged.");
  undoing.clear();
  expect(undoing.ids.size).toBe(0);
});
