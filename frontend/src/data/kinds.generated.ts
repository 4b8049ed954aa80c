// Written by scripts/kinds. Change network/interaction_kinds.py and run it.

export const KIND_ICONS = {
  call: "mdi:phone",
  meeting: "mdi:account-multiple",
  meal: "mdi:silverware-fork-knife",
  message: "mdi:message-text-outline",
  email: "mdi:email-outline",
  letter: "mdi:email-open-outline",
  card: "mdi:card-text-outline",
  event: "mdi:party-popper",
  social: "mdi:thumb-up-outline",
} as const;

export type InteractionKind = keyof typeof KIND_ICONS;

export const KINDS = Object.keys(KIND_ICONS) as InteractionKind[];
