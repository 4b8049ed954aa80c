import { html, nothing, type TemplateResult } from "lit";
import { type Key, localize } from "../../common/localize";
import { numberIn } from "../../common/numbers";
import type { Pictures } from "../../data/pictures";

const GUIDE = "https://github.com/weak-ties/weak-ties/blob/main/docs/guide";

/** The sentence on top, and the figures that it is made of. */
export function hero(pictures: Pictures, language: string): TemplateResult {
  const page = language.startsWith("ja")
    ? encodeURI("ja.md#もし明日仕事がなくなったら")
    : "en.md#if-your-job-were-gone-tomorrow";
  return html`<section class="hero">
    <p class="headline">${pictures.headline}</p>
    ${pictures.too_few ? html`<p class="quiet">${localize(language, "network.too_few")}</p>` : figures(pictures, language)}
    <p class="rough">
      ${localize(language, "network.rough")}
      <a class="link" href="${GUIDE}/${page}" target="_blank" rel="noopener noreferrer">${localize(language, "network.how")}</a>
      ${
        pictures.own_employer_known
          ? nothing
          : html`<br />${localize(language, "network.own_unknown")}
            <a class="link" href="/config/integrations/integration/weak_ties">${localize(language, "network.settings")}</a>`
      }
    </p>
  </section>`;
}

function figures(pictures: Pictures, language: string): TemplateResult {
  const number = (value: number) => numberIn(language, value);
  const score = pictures.score === null ? "–" : number(Math.round(pictures.score));
  const shown: [Key, string][] = [
    ["network.score", localize(language, "network.score_of", { score })],
    ["network.outside_reachable", number(pictures.outside_reachable)],
    ["network.outside_live", number(pictures.outside_live)],
    ["network.outside_fragile", number(pictures.outside_fragile)],
    ["network.pillars", number(pictures.pillars)],
    ["network.groups", number(pictures.extensity)],
  ];
  return html`<dl class="figures">
    ${shown.map(([key, value]) => html`<div><dt>${localize(language, key)}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}
