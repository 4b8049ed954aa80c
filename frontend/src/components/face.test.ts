import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Album } from "../data/album";
import type { Face } from "./face";
import "./face";

const HANAKO = { id: "tie-1", initials: "HS", picture: "p" };
let face: Face;
let here: Map<string, string>;
let wanted: string[];
let failed: string[];
let arrive: () => void;

const album = {
  at: (tie: string, picture: string) => here.get(`${tie} ${picture}`),
  want: (tie: string, picture: string) => {
    wanted.push(`${tie} ${picture}`);
    return new Promise((resolve) => {
      arrive = () => resolve(`blob:${picture}`);
    });
  },
  fail: (tie: string, picture: string) => failed.push(`${tie} ${picture}`),
} as unknown as Album;

beforeEach(() => {
  vi.useFakeTimers();
  here = new Map();
  [wanted, failed] = [[], []];
  face = document.createElement("wt-face") as Face;
});

afterEach(() => {
  face.remove();
  vi.useRealTimers();
});

async function show(line: typeof HANAKO | { id: string; initials: string; picture: null }): Promise<void> {
  face.album = album;
  face.line = line;
  document.body.append(face);
  await face.updateComplete;
}

const shown = () => face.shadowRoot?.querySelector("img")?.getAttribute("src");
const initials = () => face.shadowRoot?.textContent?.trim();

it("shows initials where there is no picture, and asks for none", async () => {
  await show({ ...HANAKO, picture: null });
  await vi.advanceTimersByTimeAsync(1000);
  expect([initials(), shown(), wanted]).toEqual(["HS", undefined, []]);
  expect(face.ariaHidden).toBe("true");
});

it("shows initials until the picture is there", async () => {
  await show(HANAKO);
  expect([initials(), shown()]).toEqual(["HS", undefined]);
  await vi.advanceTimersByTimeAsync(100);
  arrive();
  await vi.advanceTimersByTimeAsync(0);
  expect([shown(), face.shadowRoot?.querySelector("img")?.alt]).toEqual(["blob:p", ""]);
});

it("shows at once what is here", async () => {
  here.set("tie-1 p", "blob:here");
  await show(HANAKO);
  await vi.advanceTimersByTimeAsync(1000);
  expect([shown(), wanted]).toEqual(["blob:here", []]);
});

it("asks for nobody who is scrolled past", async () => {
  await show(HANAKO);
  face.line = { ...HANAKO, id: "tie-2" };
  await vi.advanceTimersByTimeAsync(50);
  face.remove();
  await vi.advanceTimersByTimeAsync(1000);
  expect(wanted).toEqual([]);
  document.body.append(face);
  await vi.advanceTimersByTimeAsync(1000);
  expect(wanted).toEqual(["tie-2 p"]);
});

it("never shows the picture of somebody who stood here before", async () => {
  await show(HANAKO);
  await vi.advanceTimersByTimeAsync(100);
  face.line = { id: "tie-2", initials: "TY", picture: null as unknown as string };
  arrive();
  await vi.advanceTimersByTimeAsync(100);
  expect([initials(), shown()]).toEqual(["TY", undefined]);
});

it("goes back to initials when the browser cannot draw it", async () => {
  here.set("tie-1 p", "blob:broken");
  await show(HANAKO);
  face.shadowRoot?.querySelector("img")?.dispatchEvent(new Event("error"));
  await face.updateComplete;
  expect([initials(), shown(), failed]).toEqual(["HS", undefined, ["tie-1 p"]]);
});
