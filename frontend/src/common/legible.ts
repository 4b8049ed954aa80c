/** An address as one reads it: without what every address has, and with the letters that it stands for. */
export function legible(address: string): string {
  const bare = address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}
