import { describe, expect, it } from "vitest";
import fixture from "../../data/fixtures/pictures.json";
import type { Circles } from "../../data/pictures";
import { fitting, heightOfMap, membersAround, placesOf } from "./places";

const really = fixture.circles as Circles;

function circles(count: number, crossings: Circles["crossings"] = []): Circles {
  const shown = Array.from({ length: count }, (_, index) => ({
    key: `c${index}`,
    name: `Circle ${index}`,
    is_own: false,
    size: 30 - index,
    members: [],
  }));
  return { shown, crossings, left_out: 0, alone: 0 };
}

describe("places on the map", () => {
  it("are inside of it, one for each circle", () => {
    for (const width of [200, 479, 780, 1000]) {
      const many = circles(24);
      const places = placesOf(many, width);
      const height = heightOfMap(many, width);
      expect(places.size).toBe(fitting(many, width).length);
      expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(places.size);
      for (const { x, y } of places.values()) {
        expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
      }
    }
    expect(placesOf(really, 700).size).toBe(really.shown.length);
    expect(heightOfMap(circles(0), 700)).toBe(0);
  });

  it("are fewer on a phone", () => {
    expect(fitting(circles(24), 360)).toHaveLength(8);
    expect(fitting(circles(24), 900)).toHaveLength(24);
  });

  it("have those side by side who have much in common", () => {
    const linked = circles(12, [
      { one: "c0", other: "c9", ties: 4 },
      { one: "c0", other: "c5", ties: 2 },
    ]);
    const places = placesOf(linked, 960);
    expect(places.get("c0")?.x).toBeLessThan(places.get("c9")?.x ?? 0);
    expect(places.get("c0")?.y).toBe(places.get("c9")?.y);
    expect([...places.keys()].slice(0, 3)).toEqual(["c0", "c9", "c1"]);
  });
});

it("puts people to the right and the left of their circle by turns", () => {
  const spots = membersAround({ x: 100, y: 50 }, 5, 20);
  expect(spots.map(({ side }) => side)).toEqual(["right", "left", "right", "left", "right"]);
  expect(spots.map(({ y }) => y)).toEqual([26, 26, 50, 50, 74]);
  for (const { x, side } of spots) expect(side === "right" ? x > 120 : x < 80).toBe(true);
  expect(membersAround({ x: 0, y: 0 }, 0, 5)).toEqual([]);
});
