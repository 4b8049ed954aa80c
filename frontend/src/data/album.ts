import type { Connection, HomeAssistant } from "./hass";

/** How many pictures are kept: some screens full, so that going back and forth asks for nothing. */
export const MOST_KEPT = 200;
// A picture that is not there stays so. What failed otherwise may be a connection that comes back.
const TRY_AGAIN_MS = 60_000;
const NOT_FOUND = 404;

interface Kept {
  blob?: Blob;
  url?: string;
  /** Until when there is no use in asking again. */
  failed?: number;
}

/**
 * The pictures of one network that were drawn lately.
 *
 * They are fetched with the page's own credentials, which an address in an `img` could only carry in itself; so what is
 * drawn is an address of the bytes in this page, and is given back when it was not needed for long.
 */
export class Album {
  // A map remembers the order: what was used last is at its end.
  private readonly kept = new Map<string, Kept>();
  private readonly asked = new Map<string, Promise<Kept>>();

  constructor(
    private readonly fetch: (path: string) => Promise<Response>,
    private readonly network: string,
    private readonly most = MOST_KEPT,
  ) {}

  /** The address of a picture, if it is here. */
  at(tie: string, picture: string): string | undefined {
    return this.used(this.path(tie, picture))?.url;
  }

  /** The address of a picture, fetched unless it is here; undefined when there is none to be had. */
  async want(tie: string, picture: string): Promise<string | undefined> {
    return (await this.get(tie, picture)).url;
  }

  /** A picture itself, to be put back should it be missed. */
  async bytes(tie: string, picture: string): Promise<Blob | undefined> {
    return (await this.get(tie, picture)).blob;
  }

  /** Remember that a picture could not be drawn. */
  fail(tie: string, picture: string): void {
    this.keep(this.path(tie, picture), { failed: Number.POSITIVE_INFINITY });
  }

  private get(tie: string, picture: string): Promise<Kept> {
    const path = this.path(tie, picture);
    const kept = this.used(path);
    if (kept && (kept.url !== undefined || (kept.failed ?? 0) > Date.now())) return Promise.resolve(kept);
    const running = this.asked.get(path);
    if (running) return running;
    const asking = this.load(path).then((found) => {
      this.asked.delete(path);
      this.keep(path, found);
      return found;
    });
    this.asked.set(path, asking);
    return asking;
  }

  private async load(path: string): Promise<Kept> {
    const soon = { failed: Date.now() + TRY_AGAIN_MS };
    try {
      const answer = await this.fetch(path);
      if (answer.status === NOT_FOUND) return { failed: Number.POSITIVE_INFINITY };
      const blob = answer.ok ? await answer.blob() : undefined;
      return blob?.type.startsWith("image/") ? { blob, url: URL.createObjectURL(blob) } : soon;
    } catch {
      return soon;
    }
  }

  private used(path: string): Kept | undefined {
    const kept = this.kept.get(path);
    if (kept) {
      this.kept.delete(path);
      this.kept.set(path, kept);
    }
    return kept;
  }

  private keep(path: string, found: Kept): void {
    this.drop(path);
    this.kept.set(path, found);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.drop(oldest);
    }
  }

  private drop(path: string): void {
    const url = this.kept.get(path)?.url;
    this.kept.delete(path);
    // What is drawn already stays drawn.
    if (url !== undefined) URL.revokeObjectURL(url);
  }

  private path(tie: string, picture: string): string {
    return `/api/weak_ties/picture/${[this.network, tie, picture].map(encodeURIComponent).join("/")}`;
  }
}

const ALBUMS = new WeakMap<Connection, Map<string, Album>>();

/** The one album of a network on this page: cards and pages draw from the same. */
export function albumOf(hass: HomeAssistant, network: string): Album {
  const albums = ALBUMS.get(hass.connection) ?? new Map<string, Album>();
  ALBUMS.set(hass.connection, albums);
  const album = albums.get(network) ?? new Album((path) => hass.fetchWithAuth(path), network);
  albums.set(network, album);
  return album;
}
