import { describe, expect, it } from "vitest";
import { queryOf, withPart } from "./people-query";

describe("a question about people", () => {
  it("is made of its parts, and an empty one is none", () => {
    const asked = withPart(withPart({}, "tag", "choir"), "strength", 3);
    expect(asked).toEqual({ tag: "choir", strength: 3 });
    expect(withPart(asked, "tag", "")).toEqual({ strength: 3 });
    expect(withPart({ starred: true }, "starred", false)).toEqual({});
  });

  it("may stand in an address", () => {
    expect(queryOf("slipping")).toEqual({ about_to_slip: true });
    expect(queryOf("anything")).toEqual({});
  });
});
