import { beforeEach, describe, expect, it, vi } from "vitest";
import { Album, albumOf } from "./album";
import type { HomeAssistant } from "./hass";

let made: string[];
let revoked: string[];

beforeEach(() => {
  made = [];
  revoked = [];
  URL.createObjectURL = () => made[made.push(`blob:${made.length}`) - 1] ?? "";
  URL.revokeObjectURL = (url) => revoked.push(url);
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const picture = () =>
  new Response(new Blob(["face"], { type: "image/png" }), { headers: { "Content-Type": "image/png" } });

function album(answer: () => Response | Promise<Response> = picture, most = 2) {
  const fetch = vi.fn(async (_path: string) => answer());
  return { fetch, album: new Album(fetch, "entry", most) };
}

describe("an album", () => {
  it("fetches a picture once and knows it from then on", async () => {
    const { fetch, album: one } = album();
    expect(one.at("tie", "p")).toBeUndefined();
    expect(await one.want("tie", "p")).toBe("blob:0");
    expect(await one.want("tie", "p")).toBe("blob:0");
    expect(one.at("tie", "p")).toBe("blob:0");
    expect(fetch.mock.calls).toEqual([["/api/weak_ties/picture/entry/tie/p"]]);
  });

  it("asks once for all who want the same at the same time", async () => {
    const { fetch, album: one } = album();
    const wanted = await Promise.all([one.want("tie", "p"), one.want("tie", "p"), one.bytes("tie", "p")]);
    expect(wanted.slice(0, 2)).toEqual(["blob:0", "blob:0"]);
    expect(await (wanted[2] as Blob).text()).toBe("face");
    expect(fetch).toHaveBeenCalledOnce();
  });

  it("writes ids into its path as what they are", async () => {
    const { fetch, album: one } = album();
    await one.want("a/b", "../c");
    expect(fetch.mock.calls).toEqual([["/api/weak_ties/picture/entry/a%2Fb/..%2Fc"]]);
  });

  it("gives back the address of what was not used for longest", async () => {
    const { fetch, album: one } = album();
    await one.want("tie", "a");
    await one.want("tie", "b");
    one.at("tie", "a");
    await one.want("tie", "c");
    expect(revoked).toEqual(["blob:1"]);
    expect([one.at("tie", "a"), one.at("tie", "b"), one.at("tie", "c")]).toEqual(["blob:0", undefined, "blob:2"]);
    await one.want("tie", "b");
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  it("never asks again for what is not there", async () => {
    const { fetch, album: one } = album(() => new Response("", { status: 404 }));
    expect(await one.want("tie", "p")).toBeUndefined();
    vi.advanceTimersByTime(1e9);
    expect(await one.want("tie", "p")).toBeUndefined();
    expect(fetch).toHaveBeenCalledOnce();
  });

  it.each([
    ["a failure", () => new Response("", { status: 503 })],
    ["a cut connection", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["something else than a picture", () => new Response(new Blob(["<html>"], { type: "text/html" }))],
  ])("asks again after a minute where it was %s", async (_, answer) => {
    const { fetch, album: one } = album(answer);
    expect(await one.want("tie", "p")).toBeUndefined();
    expect(await one.bytes("tie", "p")).toBeUndefined();
    expect(fetch).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(60_001);
    await one.want("tie", "p");
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("forgets what a browser could not draw", async () => {
    const { fetch, album: one } = album();
    await one.want("tie", "p");
    one.fail("tie", "p");
    expect(revoked).toEqual(["blob:0"]);
    expect(await one.want("tie", "p")).toBeUndefined();
    expect(fetch).toHaveBeenCalledOnce();
  });
});

it("is one for all that look at a network in a page, and fetches with its credentials", async () => {
  const fetchWithAuth = vi.fn(async () => picture());
  const hass = { connection: {}, fetchWithAuth } as unknown as HomeAssistant;
  const one = albumOf(hass, "a");
  expect(albumOf({ ...hass }, "a")).toBe(one);
  expect(albumOf(hass, "b")).not.toBe(one);
  expect(albumOf({ ...hass, connection: {} } as HomeAssistant, "a")).not.toBe(one);
  await one.want("tie", "p");
  expect(fetchWithAuth).toHaveBeenCalledWith("/api/weak_ties/picture/a/tie/p");
});
