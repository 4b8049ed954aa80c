import type { ChannelKind, ChannelLink, InteractionKind, Line, Reach, Standing } from "./model";

export interface Channel {
  channel_id: string;
  kind: ChannelKind;
  value: string;
  owner: "tie" | "employer" | "platform";
  label: string;
  preferred: boolean;
  proven_at: string | null;
  failed_at: string | null;
}

export interface Affiliation {
  affiliation_id: string;
  kind: "work" | "school" | "community";
  organization: string;
  department: string;
  title: string;
  industry: string;
  rank: string;
  started: string;
  ended: string;
}

export interface Interaction {
  interaction_id: string;
  kind: InteractionKind;
  at: string;
  direction: "in" | "out" | "both";
  reached: boolean;
  minutes: number | null;
  note: string;
}

export interface Step {
  tie_id: string;
  name: string;
  tried: string;
  outcome: string;
}

export interface Trace {
  trace_id: string;
  opened_at: string;
  closed_at: string | null;
  steps: Step[];
}

export interface Lead {
  tie_id: string;
  name: string;
  reason: string;
  likelihood: "likely" | "maybe";
  tried: string | null;
  outcome: string;
}

export interface Traced extends Trace {
  leads: Lead[];
}

/** All that is known of somebody. */
export interface WholeTie {
  id: string;
  name: string;
  reading: string;
  aliases: string[];
  strength: number;
  starred: boolean;
  tags: string[];
  organization: string;
  title: string;
  industry: string;
  rank: string;
  standing: Standing;
  reach: Reach;
  cadence_days: number | null;
  birthday: string | null;
  met_on: string | null;
  met_how: string;
  note: string;
  snoozed_until: string | null;
  archived: boolean;
  added_at: string;
  channels: Channel[];
  affiliations: Affiliation[];
  trace: Trace | null;
  history: Interaction[];
}

export interface TiePage {
  tie: WholeTie;
  line: Line;
  links: ChannelLink[];
  /** Who was merged into this tie last, while that can be taken back. */
  merged: { name: string; at: string } | null;
  change: string;
}

/** What can be stated of a tie; null and empty texts clear. */
export interface TieFields {
  name?: string;
  reading?: string;
  aliases?: string[];
  strength?: number;
  cadence_days?: number | null;
  starred?: boolean;
  tags?: string[];
  organization?: string;
  title?: string;
  industry?: string;
  rank?: string;
  phone?: string;
  email?: string;
  profile?: string;
  address?: string;
  birthday?: string | null;
  met_on?: string | null;
  met_how?: string;
  note?: string;
}

export interface AffiliationFields {
  organization: string;
  kind: Affiliation["kind"];
  title: string;
  started: string;
  ended: string;
}

export interface Guest {
  tie_id: string;
  name: string;
}

export interface Gathering {
  gathering_id: string;
  title: string;
  at: string;
  place: string;
  host: Guest | null;
  answer: "open" | "accepted" | "declined";
  with: Guest[];
}

/** An invitation as it is noted down: `host` and `with` are ids of ties, `at` is a local day and hour. */
export interface InvitationFields {
  title: string;
  at: string;
  place: string;
  host?: string;
  with: string[];
}

export interface Gatherings {
  open: Gathering[];
  awaiting_attendance: Gathering[];
  upcoming: Gathering[];
}
