import { expect, it } from "vitest";
import { isOutdated, ownBundle } from "./bundle";

it("knows its build from its own address", () => {
  expect(ownBundle("https://home.example/weak_ties_static/weak-ties-card.js?v=abc")).toBe("abc");
  expect(ownBundle("https://home.example/weak-ties-card.js")).toBe("");
});

it("is outdated only when both builds are known and differ", () => {
  expect(isOutdated("abc", "def")).toBe(true);
  expect(isOutdated("abc", "abc")).toBe(false);
  expect(isOutdated("", "def")).toBe(false);
  expect(isOutdated("abc", undefined)).toBe(false);
});
