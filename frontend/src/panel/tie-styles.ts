import { css } from "lit";
import { controls } from "../components/styles";
import { forms, pages } from "./panel-styles";

export const tieStyles = [
  controls,
  pages,
  forms,
  css`
    :host {
      container-type: inline-size;
    }
    .top {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--ha-space-2, 8px) var(--ha-space-4, 16px);
    }
    h1 {
      font-size: var(--ha-font-size-2xl, 24px);
      line-height: 1.4;
    }
    rt {
      color: var(--secondary-text-color);
    }
    .work {
      overflow-wrap: anywhere;
    }
    .top .quiet {
      margin: 2px 0 0;
    }
    .due {
      display: block;
    }
    .due::first-letter {
      text-transform: uppercase;
    }
    .tools {
      align-self: start;
      gap: 0;
      flex-wrap: nowrap;
    }
    .icon[aria-pressed="true"] {
      color: var(--primary-color);
    }
    .chips {
      grid-column: 1 / -1;
      /* Behind what is wrong with a picture. */
      order: 2;
    }
    .columns,
    .column {
      display: grid;
      gap: var(--ha-space-4, 16px);
      align-content: start;
      min-width: 0;
    }
    dl {
      display: grid;
      gap: var(--ha-space-2, 8px);
      margin: var(--ha-space-2, 8px) 0 0;
    }
    dt {
      color: var(--secondary-text-color);
      font-size: var(--ha-font-size-s, 12px);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    wt-tie-merge {
      order: -1;
    }
    .top {
      order: -2;
    }
    @container (min-width: 760px) {
      .columns {
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      }
    }
    @container (max-width: 480px) {
      .top {
        grid-template-columns: auto minmax(0, 1fr);
      }
      .top {
        --face: 56px;
      }
      .tools {
        grid-column: 1 / -1;
        justify-content: flex-end;
      }
    }
  `,
];
