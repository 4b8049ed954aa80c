import { expect, it } from "vitest";
import type { ImportOutcome } from "../../data/files";
import fixture from "../../data/fixtures/preview.json";
import { bringsAnything, leftAside, newcomers, tellingCounts } from "./outcome";

const preview = fixture as ImportOutcome;
const none = { added: 0, updated: 0, unchanged: 0, merged: 0, suggested: 0, skipped: 0 };

it("shows the counts that say something", () => {
  expect(tellingCounts(preview)).toEqual([["added", 2]]);
  expect(tellingCounts({ counts: { ...none, skipped: 3, merged: 1 } })).toEqual([
    ["merged", 1],
    ["skipped", 3],
  ]);
  expect(tellingCounts({ counts: none })).toEqual([["added", 0]]);
});

it("knows a file with nothing new in it", () => {
  expect(bringsAnything(preview)).toBe(true);
  expect(bringsAnything({ counts: { ...none, unchanged: 9, skipped: 1 } })).toBe(false);
});

it("counts those who wait to be sorted", () => {
  expect(newcomers({ counts: { ...none, added: 2, suggested: 1, merged: 5 } })).toBe(3);
});

it("lists what was left out in the order of the file, records and pictures alike", () => {
  const skipped = [{ row: 3, reason: "card_empty" }];
  const left_out = [
    { row: 1, reason: "picture_unreadable" },
    { row: 9, reason: "picture_elsewhere" },
  ];
  expect(leftAside({ skipped, left_out }).map(({ row }) => row)).toEqual([1, 3, 9]);
});
