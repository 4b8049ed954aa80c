import { describe, expect, it } from "vitest";
import fixture from "../../data/fixtures/pictures.json";
import type { Circle, Circles } from "../../data/pictures";
import { mapOf, pathOf, towards } from "./map";

const circle = (key: string, size: number, members: Circle["members"] = []): Circle => ({
  key,
  name: key,
  is_own: false,
  size,
  members,
});
const circles: Circles = {
  shown: [circle("a", 300, [{ tie_id: "t1", name: "{b}", strength: 4 }]), circle("b", 3)],
  crossings: [{ one: "a", other: "b", ties: 400 }],
  left_out: 2,
  alone: 5,
};

describe("the map of circles", () => {
  it("has the circles, some of their people and the lines between them", () => {
    const map = mapOf(circles, 800);
    expect(map.circles.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(map.circles[0]?.size).toBeGreaterThan(map.circles[1]?.size ?? Number.POSITIVE_INFINITY);
    expect(map.ties.map(({ id, size }) => [id, size])).toEqual([["t1", 11]]);
    expect(map.lines.map((line) => [line.circles, line.thickness])).toEqual([
      [["a", "b"], 8],
      [["a"], 1],
    ]);
  });

  it("leaves out what does not fit on a phone, with its lines", () => {
    const shown = Array.from({ length: 20 }, (_, index) => circle(`${index}`, 2));
    const map = mapOf({ ...circles, shown, crossings: [{ one: "0", other: "19", ties: 1 }] }, 360);
    expect([map.circles.length, map.lines.length]).toEqual([8, 0]);
  });

  it("leaves every name room within its column, and takes what was really sent", () => {
    const width = 720;
    const map = mapOf(fixture.circles as Circles, width);
    expect(new Set([...map.circles, ...map.ties].map(({ id }) => id)).size).toBe(map.circles.length + map.ties.length);
    for (const { x, side, room } of map.ties) {
      expect(side === "right" ? x + room : x - room).toBeGreaterThan(0);
      expect(side === "right" ? x + room : x - room).toBeLessThan(width);
    }
  });

  it("draws straight lines home and bent ones between circles", () => {
    const [across, home] = mapOf(circles, 800).lines.map(pathOf);
    expect(across).toMatch(/^M[\d. ]+Q[\d. -]+$/);
    expect(home).toMatch(/^M[\d. ]+L[\d. ]+$/);
  });
});

describe("arrow keys on the map", () => {
  const places = [
    { id: "middle", x: 50, y: 50 },
    { id: "right", x: 90, y: 50 },
    { id: "far right", x: 200, y: 50 },
    { id: "below, a little right", x: 60, y: 90 },
    { id: "left", x: 10, y: 45 },
  ];
  const from = (id: string, key: string) => {
    const here = places.find((place) => place.id === id) ?? { x: 0, y: 0 };
    return towards(places, here, key)?.id;
  };

  it("lead to the nearest on that side", () => {
    expect(from("middle", "ArrowRight")).toBe("right");
    expect(from("middle", "ArrowLeft")).toBe("left");
    expect(from("middle", "ArrowDown")).toBe("below, a little right");
    expect(from("below, a little right", "ArrowUp")).toBe("middle");
    expect(from("right", "ArrowRight")).toBe("far right");
  });

  it("lead nowhere where there is nobody, to both ends, and leave the other keys alone", () => {
    expect(from("far right", "ArrowRight")).toBeUndefined();
    expect([from("right", "Home"), from("right", "End")]).toEqual(["middle", "left"]);
    expect(from("middle", "a")).toBeUndefined();
    expect(towards([], { x: 0, y: 0 }, "ArrowDown")).toBeUndefined();
  });
});
