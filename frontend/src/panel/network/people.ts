import { html, nothing, type TemplateResult } from "lit";
import { localize } from "../../common/localize";
import { numberIn } from "../../common/numbers";
import type { Pictures, Raise } from "../../data/pictures";

const BEST = 3;

type Open = (tie: string) => void;

/** Whom it would help most to call. */
export function raised({ raises }: Pictures, language: string, open: Open): TemplateResult {
  const best = raises.slice(0, BEST);
  return html`<section class="wide">
    <h2>${localize(language, "network.next")}</h2>
    ${
      best.length
        ? html`<ul>${best.map((one) => html`<li>${raise(one, language, open)}</li>`)}</ul>`
        : html`<p class="quiet">${localize(language, "network.next_none")}</p>`
    }
  </section>`;
}

function raise({ tie_id, name, gain, reason }: Raise, language: string, open: Open): TemplateResult {
  return html`<button class="next" @click=${() => open(tie_id)}>
    <span class="who"><bdi>${name}</bdi></span>
    <span class="why">${reason}</span>
    <span class="gain">${gain > 0 ? localize(language, "network.gain", { gain: numberIn(language, gain) }) : nothing}</span>
  </button>`;
}

/** Who is the only one of a kind. */
export function single(
  { single_points: points }: Pictures,
  language: string,
  open: Open,
): TemplateResult | typeof nothing {
  if (points.length === 0) return nothing;
  return html`<section class="wide">
    <h2>${localize(language, "network.single")}</h2>
    <ul>
      ${points.map(
        ({ tie_id, name, label }) => html`<li><button class="next" @click=${() => open(tie_id)}>
          <span class="who"><bdi>${name}</bdi></span>
          <span class="why">${localize(language, "network.single_in", { label })}</span>
        </button></li>`,
      )}
    </ul>
  </section>`;
}
