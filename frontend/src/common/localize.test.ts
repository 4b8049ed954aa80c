import { describe, expect, it } from "vitest";
import en from "../translations/en.json";
import ja from "../translations/ja.json";
import { localize, localizeCount } from "./localize";

const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((gap) => gap[1]).sort();

describe("texts", () => {
  it("are the same ones in both languages, with the same gaps", () => {
    expect(Object.keys(ja)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      const other = ja[key as keyof typeof ja];
      // Japanese says "one" with a digit and English with a word; the count itself is the only gap that may go.
      expect([key, gaps(other)]).toEqual([key, gaps(text)]);
    }
  });

  it("are never empty and hold neither markup nor addresses", () => {
    for (const text of [...Object.values(en), ...Object.values(ja)]) {
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/https?:\/\/|<[a-z]/);
    }
  });

  it("come in the reader's language, and in English for a language we don't have", () => {
    expect(localize("ja-JP", "undo")).toBe("元に戻す");
    expect(localize("en_GB", "undo")).toBe("Undo");
    expect(localize("fr", "undo")).toBe("Undo");
  });

  it("take a name as it is, whatever is in it", () => {
    expect(localize("en", "done.call", { name: "$& <b>{name}" })).toBe("Logged your call with $& <b>{name}.");
    expect(localize("en", "done.call")).toBe("Logged your call with {name}.");
  });

  it("count", () => {
    expect(localizeCount("en", "more", 1)).toBe("+ someone else");
    expect(localizeCount("en", "more", 7)).toBe("+ 7 more");
  });
});
