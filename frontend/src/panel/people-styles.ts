import { css } from "lit";
import { controls } from "../components/styles";
import { forms, pages } from "./panel-styles";

export const peopleStyles = [
  controls,
  pages,
  forms,
  css`
    :host,
    .people {
      height: 100%;
    }
    .people {
      display: flex;
      flex-direction: column;
      container-type: inline-size;
    }
    .top {
      flex: none;
      padding: var(--ha-space-3, 12px) var(--ha-space-4, 16px) 0;
    }
    /* Below, so that the list doesn't jump under the finger that ticks somebody off. */
    wt-bulk-edit {
      flex: none;
      padding-inline: var(--ha-space-4, 16px);
      border-block-start: 1px solid var(--divider-color);
      background: var(--card-background-color);
    }
    .scroller {
      flex: 1;
      /* On a low screen, or below many filters, the page scrolls, and the list in it. */
      min-height: 200px;
      overflow: auto;
      outline: none;
      contain: strict;
      background: var(--card-background-color);
      border-block-start: 1px solid var(--divider-color);
    }
    .scroller > .quiet {
      padding: var(--ha-space-6, 24px) var(--ha-space-4, 16px);
    }
    [role="grid"] {
      position: relative;
    }
    /* Never seen: it says how high a row is. */
    .one-row {
      position: absolute;
      visibility: hidden;
      height: calc(64px * max(1, var(--ha-font-size-scale, 1)));
    }
    .row {
      position: absolute;
      inset-inline: 0;
      top: 0;
      box-sizing: border-box;
      contain: strict;
      display: grid;
      grid-template-columns: 44px 40px minmax(0, 3fr) minmax(0, 2fr);
      align-items: center;
      gap: var(--ha-space-3, 12px);
      padding-inline: var(--ha-space-2, 8px) var(--ha-space-4, 16px);
      border-block-end: 1px solid var(--divider-color);
      cursor: pointer;
    }
    .row:focus-visible {
      outline-offset: -2px;
    }
    .row[aria-selected="true"] {
      background: color-mix(in srgb, var(--primary-color) 12%, transparent);
    }
    .tick {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
    }
    .who,
    .state {
      display: grid;
      min-width: 0;
    }
    .who > *,
    .state > * {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .name {
      font-weight: var(--ha-font-weight-medium, 500);
    }
    .name ha-icon {
      --mdc-icon-size: 16px;
      margin-inline-start: var(--ha-space-1, 4px);
      color: var(--secondary-text-color);
    }
    rt {
      font-weight: var(--ha-font-weight-normal, 400);
      color: var(--secondary-text-color);
    }
    .work,
    .state {
      color: var(--secondary-text-color);
      font-size: var(--ha-font-size-s, 12px);
    }
    @container (max-width: 600px) {
      .row {
        grid-template-columns: 44px 40px minmax(0, 1fr);
        gap: var(--ha-space-2, 8px);
        padding-inline: 0 var(--ha-space-3, 12px);
      }
      .state {
        display: none;
      }
    }
    @media (hover: hover) {
      .row:hover {
        background: color-mix(in srgb, var(--primary-text-color) 6%, transparent);
      }
    }
  `,
];
