import { describe, expect, it } from "vitest";
import { type CardConfig, configForm, limitOf, MODES, problemOf, wantedBy } from "./config";

const card = (fields: Partial<CardConfig>): CardConfig => ({ type: "custom:weak-ties-card", ...fields });

describe("a card's configuration", () => {
  it("is good without anything in it", () => {
    expect(problemOf(card({}))).toBeUndefined();
    expect(problemOf(card({ mode: "" as never }))).toBeUndefined();
    expect(wantedBy(card({}))).toEqual({ what: "overview", limit: 5 });
  });

  it("names what is wrong with it", () => {
    expect(problemOf(card({ mode: "everything" as never }))).toBe("card.unknown_mode");
    expect(problemOf(card({ mode: "tie" }))).toBe("card.tie_missing");
    expect(problemOf(card({ mode: "tie", tie: "Kenji" }))).toBeUndefined();
  });

  it("says what is to be watched", () => {
    expect(wantedBy(card({ mode: "tie", tie: "Kenji", network: "abc" }))).toEqual({
      what: "tie",
      tie: "Kenji",
      network: "abc",
    });
  });

  it("asks for a number of rows that makes sense", () => {
    const limits = [0, -3, 2.9, 400, Number.NaN, "7", "many"].map((limit) => limitOf(card({ limit: limit as never })));
    expect(limits).toEqual([1, 1, 2, 50, 5, 7, 5]);
  });

  it("can be edited by hand in every field", () => {
    const form = configForm("ja") as { schema: { name: never }[]; computeLabel: (field: { name: never }) => string };
    expect(form.schema.map((field) => field.name)).toEqual(["mode", "title", "limit", "tie", "network"]);
    for (const field of form.schema) expect(form.computeLabel(field)).not.toBe("");
    expect(JSON.stringify(form.schema)).toContain(MODES[3]);
  });
});
