import { describe, expect, it } from "vitest";
import { birthdayOf, dayOf, today, yearsOf } from "./dates";

describe("a day", () => {
  it("is written as the reader writes it", () => {
    expect(dayOf("en-US", "2026-11-23")).toBe("Nov 23, 2026");
    expect(dayOf("ja", "2026-11-23T23:30:00+09:00")).toBe("2026/11/23");
  });

  it("may be a birthday without a year", () => {
    expect(birthdayOf("en-US", "--02-29")).toBe("February 29");
    expect(birthdayOf("ja", "--05-01")).toBe("5月1日");
    expect(birthdayOf("en-US", "1980-05-01")).toBe("May 1, 1980");
  });

  it("is today's where the reader is", () => {
    expect(today(new Date(2026, 0, 2, 23, 59))).toBe("2026-01-02");
  });
});

describe("years somewhere", () => {
  it("are as precise as they are known", () => {
    expect(yearsOf("2003-04", "2007")).toBe("2003–2007");
    expect(yearsOf("2019", "")).toBe("2019–");
    expect(yearsOf("", "2007-01-31")).toBe("–2007");
    expect(yearsOf("2007", "2007-05")).toBe("2007");
    expect(yearsOf("", "")).toBe("");
  });
});
