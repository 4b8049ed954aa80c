import { describe, expect, it } from "vitest";
import { isNarrowed, pathOfCircle, queryOf, searching, unnarrowed, withPart } from "./people-query";

describe("a question about people", () => {
  it("is made of its parts, and an empty one is none", () => {
    const asked = withPart(withPart({}, "tag", "choir"), "strength", 3);
    expect(asked).toEqual({ tag: "choir", strength: 3 });
    expect(withPart(asked, "tag", "")).toEqual({ strength: 3 });
    expect(withPart({ starred: true }, "starred", false)).toEqual({});
  });

  it("is narrowed down by what is neither typed nor its order", () => {
    const asked = searching({ sort: "name", starred: true }, " mary ");
    expect(asked).toEqual({ sort: "name", starred: true, search: "mary" });
    expect(isNarrowed(asked)).toBe(true);
    expect(unnarrowed(asked)).toEqual({ search: "mary" });
    expect(isNarrowed({ search: "mary", sort: "name" })).toBe(false);
    expect(searching(asked, " ")).toEqual({ sort: "name", starred: true });
    expect(unnarrowed({ starred: true })).toEqual({});
  });

  it("may stand in an address", () => {
    expect(queryOf("slipping")).toEqual({ about_to_slip: true });
    expect(queryOf("anything")).toEqual({});
    expect(queryOf("organization/AT&T / Bell")).toEqual({ organization: "AT&T / Bell" });
    expect(queryOf("tag/choir")).toEqual({ tag: "choir" });
    expect(queryOf("tag/")).toEqual({});
    expect(pathOfCircle("organization", "AT&T / Bell")).toBe("people/organization/AT%26T%20%2F%20Bell");
  });
});
