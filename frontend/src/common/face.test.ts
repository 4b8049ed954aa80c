import { expect, it } from "vitest";
import { hueOf } from "./face";

it("gives a tie the same hue each time, and different ties different ones", () => {
  expect(hueOf("0190-a")).toBe(hueOf("0190-a"));
  expect(new Set(["a", "b", "c", "d", "e"].map(hueOf)).size).toBe(5);
  expect(hueOf("")).toBe(0);
});
