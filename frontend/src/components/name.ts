import { html, nothing, type TemplateResult } from "lit";
import type { Line } from "../data/model";

/** A name with its readings above. It is put in as text, whatever is written in it. */
export function personName(line: Pick<Line, "name" | "pieces">): TemplateResult {
  const hasReading = line.pieces.some((piece) => piece.reading);
  if (!hasReading) return html`<bdi>${line.name}</bdi>`;
  return html`<bdi
    >${line.pieces.map((piece) =>
      piece.reading
        ? html`<ruby>${piece.text}<rp>（</rp><rt>${piece.reading}</rt><rp>）</rp></ruby>`
        : piece.text || nothing,
    )}</bdi
  >`;
}
