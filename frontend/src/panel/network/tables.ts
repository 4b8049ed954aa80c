import { html, type TemplateResult } from "lit";

/** A figure as text: what every picture says, for those who do not see it, and for those who want to know exactly. */
export function table(
  summary: string,
  head: readonly string[],
  rows: readonly (readonly (string | number | TemplateResult)[])[],
): TemplateResult {
  const kind = (cell: unknown) => (typeof cell === "number" ? "number" : "");
  return html`<details>
    <summary>${summary}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label=${summary}>
      <table>
        <thead><tr>${head.map((cell, index) => html`<th scope="col" class=${kind(rows[0]?.[index])}>${cell}</th>`)}</tr></thead>
        <tbody>
          ${rows.map(
            ([first, ...rest]) =>
              html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td class=${kind(cell)}>${cell}</td>`)}</tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
