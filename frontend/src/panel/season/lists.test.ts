import { expect, it } from "vitest";
import fixture from "../../data/fixtures/season.json";
import type { Season } from "../../data/season";
import { deadlineOf, leftOut, progressOf } from "./lists";

const season = fixture as Season;

it("tells mourning from an address that is missing", () => {
  const { mourning, no_address, others } = leftOut(season);
  expect(mourning.map(({ name }) => name)).toEqual(["Person 01"]);
  expect(no_address.map(({ name }) => name)).toContain("No Address");
  expect(others).toEqual([]);
  const archived = { ...(season.excluded[0] as Season["send"][number]), keys: ["archived", "no_address"] };
  expect(leftOut({ excluded: [archived] }).others).toEqual([archived]);
});

it("counts what is on its way", () => {
  expect(progressOf(season)).toEqual({ sent: 1, all: 3, share: 1 / 3 });
  expect(progressOf({ totals: { send: 0, sent: 0, received: 0, excluded: 0 } }).share).toBe(0);
});

it.each([
  [{ is_open: false, is_belated: false, days_left: 30 }, "opens"],
  [{ is_open: false, is_belated: false, days_left: -1 }, "late"],
  [{ is_open: true, is_belated: false, days_left: 5 }, "days"],
  [{ is_open: true, is_belated: false, days_left: 0 }, "today"],
  [{ is_open: true, is_belated: false, days_left: -3 }, "late"],
  [{ is_open: true, is_belated: true, days_left: 8 }, "belated"],
])("says of %j: %s", (head, sentence) => {
  expect(deadlineOf(head)).toBe(sentence);
});
