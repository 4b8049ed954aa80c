import { describe, expect, it } from "vitest";
import type { KnownNetwork } from "../data/backend";
import { chosenFrom } from "./choice";

const network = (entry_id: string, how: Partial<KnownNetwork> = {}): KnownNetwork => ({
  entry_id,
  title: entry_id,
  is_owner: false,
  loaded: true,
  ties: 1,
  ...how,
});

describe("the network that is shown", () => {
  it("is the one that was looked at last", () => {
    expect(chosenFrom([network("a", { is_owner: true }), network("b")], "b")).toBe("b");
  });

  it("is else one's own, as long as it runs", () => {
    const own = network("own", { is_owner: true });
    expect(chosenFrom([network("a"), own], "gone")).toBe("own");
    expect(chosenFrom([network("a"), { ...own, loaded: false }], null)).toBe("a");
  });

  it("is the only one even when it doesn't run, and none when there is none", () => {
    expect(chosenFrom([network("a", { loaded: false })], null)).toBe("a");
    expect(chosenFrom([], null)).toBeUndefined();
  });
});
