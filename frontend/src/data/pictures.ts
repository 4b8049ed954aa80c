import type { Backend } from "./backend";
import type { Standing } from "./model";

/** How ties are spread over categories: the largest as bars, the rest counted. */
export interface Spread {
  effective: number;
  categories: number;
  bars: { key: string; label: string; count: number }[];
  others: { categories: number; count: number };
  unknown: number;
}

export interface Scenario {
  blow: string;
  label: string;
  score: number | null;
  subject: string;
  affected: number;
}

export interface Raise {
  tie_id: string;
  name: string;
  gain: number;
  reason: string;
}

export interface StrengthRow {
  strength: number;
  label: string;
  counts: Record<Standing, number>;
}

export interface Circle {
  key: string;
  name: string;
  is_own: boolean;
  size: number;
  members: { tie_id: string; name: string; strength: number }[];
}

export interface Circles {
  shown: Circle[];
  crossings: { one: string; other: string; ties: number }[];
  left_out: number;
  alone: number;
}

/** What the page of the network shows, all of one moment. */
export interface Pictures {
  change: string;
  headline: string;
  score: number | null;
  too_few: boolean;
  own_employer_known: boolean;
  ties: number;
  own_ties: number;
  own_share: number;
  outside_reachable: number;
  outside_live: number;
  outside_fragile: number;
  pillars: number;
  employers: Spread;
  industries: Spread;
  ranks: Spread;
  occupations: Spread;
  extensity: number;
  missing_occupations: string[];
  single_points: { axis: string; label: string; tie_id: string; name: string }[];
  scenarios: Scenario[];
  raises: Raise[];
  strengths: StrengthRow[];
  standings: { key: Standing; label: string }[];
  circles: Circles;
}

export function picturesOf(backend: Backend): Promise<Pictures> {
  return backend.ask("pictures");
}
