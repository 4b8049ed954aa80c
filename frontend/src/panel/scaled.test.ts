import { describe, expect, it } from "vitest";
import { base64Of, cutOf, MOST_BYTES, NoPicture, SIDE_PX, scaled } from "./scaled";

function why(file: Blob): Promise<unknown> {
  return scaled(file).then(
    () => "",
    (error: unknown) => (error instanceof NoPicture ? error.why : error),
  );
}

describe("the middle of a picture", () => {
  it("is the largest square, drawn no larger than it is", () => {
    expect(cutOf(4000, 3000)).toEqual({ left: 500, top: 0, side: 3000, drawn: SIDE_PX });
    expect(cutOf(300, 500)).toEqual({ left: 0, top: 100, side: 300, drawn: 300 });
    expect(cutOf(1, 1)).toEqual({ left: 0, top: 0, side: 1, drawn: 1 });
  });
});

describe("what is no picture", () => {
  it("is told apart by its kind, before anything is read", async () => {
    expect(await why(new Blob(["hello"], { type: "text/plain" }))).toBe("none");
    expect(await why(new Blob(["<svg/>"], { type: "image/svg+xml" }))).toBe("none");
  });

  it("may be too large to try", async () => {
    const huge = { type: "image/png", size: MOST_BYTES + 1 } as Blob;
    expect(await why(huge)).toBe("too_large");
  });

  it("is found out when the browser tries to read it", async () => {
    globalThis.createImageBitmap = () => Promise.reject(new Error("no image"));
    expect(await why(new Blob(["hello"], { type: "image/png" }))).toBe("unreadable");
    expect(await why(new Blob(["hello"]))).toBe("unreadable");
  });
});

it("sends bytes without what stands before them", async () => {
  expect(await base64Of(new Blob(["face"], { type: "image/webp" }))).toBe("ZmFjZQ==");
});
