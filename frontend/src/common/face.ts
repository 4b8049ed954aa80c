const TURN = 360;

/** A hue that a tie keeps for life, from its id. */
export function hueOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % TURN;
}
