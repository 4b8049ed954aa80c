import { describe, expect, it } from "vitest";
import { legible } from "./legible";

describe("an address", () => {
  it("is shown as one reads it", () => {
    expect(legible("https://www.linkedin.com/in/%E9%88%B4%E6%9C%A8/")).toBe("linkedin.com/in/鈴木");
    expect(legible("+81 3 1234 5678")).toBe("+81 3 1234 5678");
    expect(legible("https://example.com/%E9%8")).toBe("example.com/%E9%8");
  });
});
