import { describe, expect, it } from "vitest";
import { keepPlace } from "./keep-place";

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const ids = (list: { id: string }[]) => list.map((row) => row.id).join("");

describe("keepPlace", () => {
  it("shows what comes when nothing is held", () => {
    expect(ids(keepPlace(rows("a", "b"), rows("c", "d"), new Set()))).toBe("cd");
  });

  it("keeps a held row where it was, though it is no longer in the list", () => {
    expect(ids(keepPlace(rows("a", "b", "c"), rows("a", "c", "d"), new Set(["b"])))).toBe("abcd");
    expect(ids(keepPlace(rows("a", "b", "c"), rows(), new Set(["c"])))).toBe("c");
  });

  it("keeps a held row where it was, though it has moved", () => {
    expect(ids(keepPlace(rows("a", "b", "c"), rows("b", "c", "a"), new Set(["a"])))).toBe("abc");
  });

  it("takes the newer content of a held row, and knows one that it has not seen", () => {
    const [row] = keepPlace([{ id: "a", why: "old" }], [{ id: "a", why: "new" }], new Set(["a"]));
    expect(row?.why).toBe("new");
    expect(ids(keepPlace(rows(), rows("a"), new Set(["a"])))).toBe("a");
  });
});
