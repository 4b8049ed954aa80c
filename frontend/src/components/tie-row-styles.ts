import { css } from "lit";
import { controls } from "./styles";

export const tieRowStyles = [
  controls,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }
    .row {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--ha-space-3, 12px);
      min-height: 56px;
    }
    .who {
      display: block;
      min-height: 44px;
      text-align: start;
      padding-block: var(--ha-space-1, 4px);
    }
    .name,
    .why {
      display: block;
      overflow-wrap: anywhere;
    }
    .name {
      font-weight: var(--ha-font-weight-medium, 500);
      color: var(--primary-text-color);
    }
    .why {
      color: var(--secondary-text-color);
      font-size: var(--ha-font-size-s, 12px);
      line-height: var(--ha-line-height-normal, 1.4);
    }
    rt {
      font-weight: var(--ha-font-weight-normal, 400);
      color: var(--secondary-text-color);
    }
    .controls {
      display: flex;
    }
    /* Below the reason, to which it belongs. */
    .offer {
      margin-block-start: -12px;
      margin-inline-start: 40px;
      color: var(--secondary-text-color);
      font-size: var(--ha-font-size-s, 12px);
      font-weight: var(--ha-font-weight-normal, 400);
      text-align: start;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ha-space-2, 8px);
      padding-block: var(--ha-space-1, 4px) var(--ha-space-3, 12px);
      padding-inline-start: 52px;
    }
    @container (max-width: 340px) {
      .row {
        grid-template-columns: auto minmax(0, 1fr);
      }
      .controls {
        grid-column: 2;
        justify-content: flex-start;
        margin-inline-start: -10px;
        margin-block-start: calc(-1 * var(--ha-space-3, 12px));
      }
      .chips {
        padding-inline-start: 0;
      }
    }
  `,
];
