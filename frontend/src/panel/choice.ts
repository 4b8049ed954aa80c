import type { KnownNetwork } from "../data/backend";

const KEPT_AS = "weak-ties-network";

/** The network to show: the one that was looked at last, else one's own, else the first that runs. */
export function chosenFrom(networks: readonly KnownNetwork[], last: string | null = kept()): string | undefined {
  const found =
    networks.find(({ entry_id }) => entry_id === last) ??
    networks.find(({ is_owner, loaded }) => is_owner && loaded) ??
    networks.find(({ loaded }) => loaded) ??
    networks[0];
  return found?.entry_id;
}

export function remember(network: string): string {
  try {
    localStorage.setItem(KEPT_AS, network);
  } catch {
    // A browser that keeps nothing begins with one's own network the next time.
  }
  return network;
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}
