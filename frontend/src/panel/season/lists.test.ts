import { expect, it } from "vitest";
import fixture from "../../data/fixtures/season.json";
import type { Season } from "../../data/season";
import { deadlineOf, listsOf, progressOf } from "./lists";

const season = fixture as Season;

it("offers the lists that there is something on, and never takes the shown one away", () => {
  const { totals } = season;
  const usual = ["send", "sent", "received", "mourning", "no_address", "everybody"];
  expect(listsOf(totals, "send")).toEqual(usual);
  expect(listsOf({ ...totals, mourning: 0 }, "mourning")).toEqual(usual);
  expect(listsOf({ ...totals, mourning: 0, left_out: 2 }, "send")).toEqual([
    "send",
    "sent",
    "received",
    "no_address",
    "left_out",
    "everybody",
  ]);
});

it("counts what is on its way", () => {
  expect(progressOf(season)).toEqual({ sent: 1, all: 3, share: 1 / 3 });
  expect(progressOf({ totals: { send: 0, sent: 0 } }).share).toBe(0);
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
