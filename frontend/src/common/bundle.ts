/** The build that this module was loaded as: it stands in its address. Empty for a module loaded without one. */
export function ownBundle(address: string): string {
  return new URL(address, "http://localhost").searchParams.get("v") ?? "";
}

/** Whether the backend brings another build than the one that is running. */
export function isOutdated(own: string, current: string | undefined): boolean {
  return own !== "" && current !== undefined && own !== current;
}
