import { afterEach, describe, expect, it } from "vitest";
import { localizeCount } from "./localize";
import { type NumberFormat, numberIn, writeNumbersAs } from "./numbers";

afterEach(() => writeNumbersAs(undefined));

describe("a number", () => {
  it("is written as the language writes it, unless the reader has chosen otherwise", () => {
    expect(numberIn("en", 30_000.25)).toBe("30,000.3");
    expect(numberIn("ja", 30_000)).toBe("30,000");
  });

  it.each<[NumberFormat, string]>([
    ["comma_decimal", "12,345.5"],
    ["decimal_comma", "12.345,5"],
    ["quote_decimal", "12'345.5"],
    ["space_comma", "12 345,5"],
    ["none", "12345.5"],
  ])("is written as %s says", (format, written) => {
    writeNumbersAs(format);
    // Which apostrophe and which space differs from one browser to the next.
    const shown = numberIn("en", 12_345.5).replace("’", "'").replace(/\s/u, " ");
    expect(shown).toBe(written);
  });

  it("is written so within sentences, too", () => {
    writeNumbersAs("none");
    expect(localizeCount("en", "more", 12_345)).toContain("12345");
  });
});
