import type { Circle, Circles } from "../../data/pictures";

/** Where things of the map are, in pixels. */
export interface Spot {
  x: number;
  y: number;
}

/** A person beside their circle: where, and on which side of the dot the name stands. */
export interface MemberSpot extends Spot {
  side: "left" | "right";
}

const CELL_WIDTH = 300;
const CELL_HEIGHT = 132;
// With two columns there is room for one half of a name; with one, more circles would be a long way down.
const NARROW = 480;
const SHOWN_WHEN_NARROW = 8;
const SPREAD = 24;
// As far from the middle of the circle as a finger that means the circle.
const FINGER = 22;

/** The circles that fit on a width: the largest. */
export function fitting(circles: Circles, width: number): Circle[] {
  return circles.shown.slice(0, width < NARROW ? SHOWN_WHEN_NARROW : circles.shown.length);
}

export function heightOfMap(circles: Circles, width: number): number {
  return Math.ceil(fitting(circles, width).length / columnsOf(width)) * CELL_HEIGHT;
}

export function columnsOf(width: number): number {
  return Math.max(1, Math.floor(width / CELL_WIDTH));
}

/**
 * A place for each circle. They fill the rows to and fro, those that are linked next to each other, so that a map is
 * the same whenever it is looked at, nothing covers anything, and most lines are short.
 */
export function placesOf(circles: Circles, width: number): Map<string, Spot> {
  const columns = columnsOf(width);
  const ordered = sideBySide(fitting(circles, width), circles.crossings);
  return new Map(
    ordered.map(({ key }, place) => {
      const row = Math.floor(place / columns);
      const step = place % columns;
      const column = row % 2 ? columns - 1 - step : step;
      return [key, { x: ((column + 0.5) * width) / columns, y: (row + 0.42) * CELL_HEIGHT }];
    }),
  );
}

/** The circles with each followed by the one that it has most in common with; else by the next largest. */
function sideBySide(circles: readonly Circle[], crossings: Circles["crossings"]): Circle[] {
  const left = [...circles];
  const ordered: Circle[] = [];
  while (left.length) {
    const last = ordered.at(-1);
    const bonds = left.map(({ key }) => (last ? bond(last.key, key, crossings) : 0));
    const strongest = Math.max(...bonds);
    ordered.push(...left.splice(bonds.indexOf(strongest), 1));
  }
  return ordered;
}

function bond(one: string, other: string, crossings: Circles["crossings"]): number {
  const found = crossings.find(
    (each) => [each.one, each.other].includes(one) && [each.one, each.other].includes(other),
  );
  return found?.ties ?? 0;
}

/** Places for the people of a circle, by turns to the right and the left of it. */
export function membersAround({ x, y }: Spot, count: number, radius: number): MemberSpot[] {
  const rows = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, index) => {
    const side = index % 2 ? "left" : "right";
    const height = (Math.floor(index / 2) - (rows - 1) / 2) * SPREAD;
    const away = Math.max(radius, FINGER) + 12 - Math.abs(height) / 6;
    return { x: side === "right" ? x + away : x - away, y: y + height, side };
  });
}
