import { afterEach, expect, it, vi } from "vitest";
import { define, defineForPage } from "./define";

afterEach(() => void vi.unstubAllGlobals());

it("keeps the first of two builds", () => {
  const first = class extends HTMLElement {};
  define("wt-first", first);
  define("wt-first", class extends HTMLElement {});
  expect(customElements.get("wt-first")).toBe(first);
});

it("says a tag once more to a page that has put a registry of its own in front", async () => {
  const element = class extends HTMLElement {};
  defineForPage("wt-early", element);
  const known = new Map<string, unknown>();
  const browsers = customElements;
  const own = { get: (tag: string) => known.get(tag), define: (tag: string, it: unknown) => known.set(tag, it) };
  vi.stubGlobal("customElements", own);
  browsers.define("home-assistant", class extends HTMLElement {});
  await vi.waitFor(() => expect(known.get("wt-early")).toBe(element));
});
