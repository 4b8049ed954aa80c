import type { Circle, Circles } from "../../data/pictures";
import { columnsOf, fitting, heightOfMap, type MemberSpot, membersAround, placesOf, type Spot } from "./places";

/** A circle on the map, as large as there are people in it. */
export interface CircleSpot extends Spot {
  id: string;
  size: number;
  circle: Circle;
}

/** Somebody beside their circle, with so much room for the name. */
export interface TieSpot extends MemberSpot {
  id: string;
  size: number;
  room: number;
  member: Circle["members"][number];
  circle: Circle;
}

/** A line from somebody to their circle; or, of some thickness, between two circles with people in common. */
export interface Line {
  from: Spot;
  to: Spot;
  circles: readonly string[];
  thickness: number;
}

export interface CircleMap {
  height: number;
  circles: CircleSpot[];
  ties: TieSpot[];
  lines: Line[];
}

const SMALLEST_CIRCLE = 16;
const LARGEST_CIRCLE = 52;
const DOT = 7;
const GAP = 16;
const SHORTEST_NAME = 40;
const THICKEST = 8;

/** Where everything is on a map of that width. Nothing moves: a map is the same whenever it is looked at. */
export function mapOf(circles: Circles, width: number): CircleMap {
  const places = placesOf(circles, width);
  const spots = circleSpots(circles, places, width);
  const ties = spots.flatMap((spot) => tieSpots(spot, width));
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  return { height: heightOfMap(circles, width), circles: spots, ties, lines: linesOf(circles, ties, at) };
}

function circleSpots(circles: Circles, places: Map<string, Spot>, width: number): CircleSpot[] {
  const shown = fitting(circles, width);
  const largest = Math.max(1, ...shown.map(({ size }) => size));
  const sizeOf = (size: number) => SMALLEST_CIRCLE + (LARGEST_CIRCLE - SMALLEST_CIRCLE) * Math.sqrt(size / largest);
  return shown.map((circle) => {
    const { x, y } = places.get(circle.key) ?? { x: 0, y: 0 };
    return { id: circle.key, x, y, size: sizeOf(circle.size), circle };
  });
}

function tieSpots({ circle, size, ...place }: CircleSpot, width: number): TieSpot[] {
  const column = width / columnsOf(width) / 2;
  return membersAround(place, circle.members.length, size / 2).map((spot, index) => {
    const member = circle.members[index] as Circle["members"][number];
    const room = Math.max(SHORTEST_NAME, column - Math.abs(spot.x - place.x) - GAP);
    return { ...spot, id: member.tie_id, size: DOT + member.strength, room, member, circle };
  });
}

function linesOf({ crossings }: Circles, ties: TieSpot[], at: Map<string, CircleSpot>): Line[] {
  const home = ties.map((tie) => ({
    from: tie,
    to: at.get(tie.circle.key) ?? tie,
    circles: [tie.circle.key],
    thickness: 1,
  }));
  const across = crossings.flatMap(({ one, other, ties: count }) => {
    const [from, to] = [at.get(one), at.get(other)];
    return from && to ? [{ from, to, circles: [one, other], thickness: Math.min(THICKEST, 1 + Math.sqrt(count)) }] : [];
  });
  return [...across, ...home];
}

const WAYS: Record<string, [x: number, y: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Where a key leads from a spot: to the nearest one on that side; undefined where there is none. */
export function towards<Place extends Spot & { id: string }>(
  places: readonly Place[],
  from: Spot,
  key: string,
): Place | undefined {
  if (key === "Home") return places[0];
  if (key === "End") return places.at(-1);
  const way = WAYS[key];
  if (!way) return undefined;
  // What lies aside is twice as far: a key follows its row or column before it leaves it.
  const distance = ({ x, y }: Spot) => {
    const [right, down] = [x - from.x, y - from.y];
    const ahead = right * way[0] + down * way[1];
    const aside = Math.abs(right * way[1] + down * way[0]);
    return ahead > 0 ? ahead + 2 * aside : Number.POSITIVE_INFINITY;
  };
  const nearest = [...places].sort((one, other) => distance(one) - distance(other))[0];
  return nearest && distance(nearest) < Number.POSITIVE_INFINITY ? nearest : undefined;
}

/** A line from one place to another, as SVG writes it; those between circles are bent, so that they cross less. */
export function pathOf({ from, to, circles }: Line): string {
  if (circles.length === 1) return `M${from.x} ${from.y}L${to.x} ${to.y}`;
  const bend = 0.18;
  const x = (from.x + to.x) / 2 - (to.y - from.y) * bend;
  const y = (from.y + to.y) / 2 + (to.x - from.x) * bend;
  return `M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`;
}
