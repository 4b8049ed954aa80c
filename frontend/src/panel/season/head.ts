import { html, nothing, type TemplateResult } from "lit";
import { localize, localizeCount } from "../../common/localize";
import { numberIn } from "../../common/numbers";
import type { Season } from "../../data/season";
import { deadlineOf, progressOf } from "./lists";

const FULL = 100;

/** What the season asks for: until when, and how far one is. */
export function seasonHead(season: Season, language: string): TemplateResult {
  const { sent, all, share } = progressOf(season);
  const number = (value: number) => numberIn(language, value);
  const progress = localize(language, "season.progress", { sent: number(sent), all: number(all) });
  return html`<h2>${season.name} ${season.season}</h2>
    <p class="deadline">${localize(language, "season.post_by", { on: season.deadline_on })}</p>
    <p class="quiet">${timeLeft(season, language)}</p>
    ${
      all
        ? html`<div class="progress" role="progressbar" aria-label=${progress} aria-valuemin="0" aria-valuemax=${all}
            aria-valuenow=${sent}><div style="width: ${FULL * share}%"></div></div>
          <p class="quiet">${progress}</p>`
        : nothing
    }`;
}

function timeLeft(season: Season, language: string): string {
  const left = () => localizeCount(language, "season.days_left", season.days_left);
  switch (deadlineOf(season)) {
    case "opens":
      return localize(language, "season.opens", { on: season.opens_on });
    case "belated":
      return `${localize(language, "season.belated")} ${left()}`;
    case "today":
      return localize(language, "season.today");
    case "late":
      return localize(language, "season.late");
    default:
      return left();
  }
}
