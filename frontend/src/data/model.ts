/** What the backend sends; `fixtures/` has what it really sent in a test. */

export type Standing = "fresh" | "due" | "overdue" | "lapsed" | "dormant" | "unkept";
export type Reach = "direct" | "fragile" | "employer_only" | "lost";
export type ChannelKind = "phone" | "email" | "post" | "linkedin" | "facebook" | "line" | "x" | "website" | "other";
export type { InteractionKind } from "./kinds.generated";

export interface Piece {
  text: string;
  reading: string;
}

export interface ChannelLink {
  channel_id: string;
  kind: ChannelKind;
  label: string;
  owner: "tie" | "employer" | "platform";
  href: string | null;
}

/** A tie as one row. `why` and `late` are sentences in the reader's language. */
export interface Line {
  id: string;
  name: string;
  pieces: Piece[];
  initials: string;
  /** The id of their picture; the bytes are in the album. */
  picture: string | null;
  standing: Standing;
  reach: Reach;
  why: string;
  late: string;
  days_overdue: number;
  due: string | null;
  channel: ChannelLink | null;
  strength: number;
  strength_word: string;
  organization: string;
  title: string;
  tags: string[];
  starred: boolean;
  archived: boolean;
}

/** A slower cadence for somebody who was put off again and again, and the one of their own that it would replace. */
export interface Offer {
  cadence_days: number;
  instead_of: number | null;
}

/** A row of this week's nudges; `reason` is the key of its sentence. */
export interface NudgeLine extends Line {
  reason: string;
  offer: Offer | null;
}

export interface Invitation {
  gathering_id: string;
  title: string;
  at: string;
  when: string;
  place: string;
  host: string | null;
  guests: string[];
}

export interface NetworkHead {
  entry_id: string;
  title: string;
  is_owner: boolean;
}

export interface Counts {
  ties: number;
  kept: number;
  overdue: number;
  due_soon: number;
  hard_to_reach: number;
  about_to_slip: number;
  nudges: number;
  nudges_done: number;
  invitations: number;
}

interface Loaded {
  status: "loaded";
  bundle: string;
  network: NetworkHead;
  change: string;
}

export interface Overview extends Loaded {
  counts: Counts;
  next_due: string;
  overdue: Line[];
  due_soon: Line[];
  nudges: NudgeLine[];
  invitations: Invitation[];
}

export interface OneTie extends Loaded {
  tie: Line | null;
}

export type Away = { status: "gone" } | { status: "not_loaded"; bundle: string; network: NetworkHead };
export type Snapshot = Overview | OneTie | Away;

export interface Logged {
  logged: { interaction_id: string; tie_id: string; name: string; due: string | null }[];
}
