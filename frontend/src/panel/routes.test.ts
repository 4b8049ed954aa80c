import { describe, expect, it } from "vitest";
import { whereIs } from "./routes";

describe("an address below the panel", () => {
  it("leads to a view, and a tie's to its page", () => {
    expect(whereIs("/people")).toEqual({ view: "people", rest: "" });
    expect(whereIs("/tie/a%2Fb")).toEqual({ view: "tie", rest: "a/b" });
    expect(whereIs("/files/import")).toEqual({ view: "files", rest: "import" });
  });

  it("leads to the week when nobody knows it", () => {
    for (const path of ["", "/", "/nowhere", "/tie", "/tie/"]) expect(whereIs(path).view).toBe("week");
  });

  it("may be broken", () => {
    expect(whereIs("/tie/%E0%A4%A")).toEqual({ view: "tie", rest: "%E0%A4%A" });
  });
});
