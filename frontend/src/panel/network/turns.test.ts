import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inTurn } from "./turns";

let frames: (() => void)[];

beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
});
afterEach(() => vi.unstubAllGlobals());

it("does one piece of work a frame, also what comes up meanwhile", () => {
  const done: string[] = [];
  inTurn(() => {
    done.push("first");
    inTurn(() => done.push("third"));
  });
  inTurn(() => done.push("second"));
  const told: string[] = [];
  while (frames.length) {
    frames.shift()?.();
    told.push(done.join(" "));
  }
  expect(told).toEqual(["first", "first second", "first second third"]);
});

it("goes on after work that fails", () => {
  const done: string[] = [];
  inTurn(() => {
    throw new Error("no canvas");
  });
  inTurn(() => done.push("next"));
  expect(() => frames.shift()?.()).toThrow("no canvas");
  frames.shift()?.();
  expect(done).toEqual(["next"]);
});
