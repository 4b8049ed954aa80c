import { css } from "lit";

/** How high a row is before the page has said so. */
export const ROW_PX = 88;

export const seasonStyles = css`
  :host {
    height: 100%;
    container-type: inline-size;
    --scale: max(1, var(--ha-font-size-scale, 1));
  }
  .scroller {
    position: relative;
    height: 100%;
    overflow: auto;
    outline: none;
    contain: strict;
  }
  .above,
  .bar,
  .nobody,
  [role="list"] {
    box-sizing: border-box;
    max-width: 1040px;
    margin-inline: auto;
  }
  .above {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: var(--ha-space-4, 16px);
    border: 0 solid transparent;
  }
  .above section {
    margin-block-start: var(--ha-space-4, 16px);
  }
  .deadline {
    margin: 0 0 var(--ha-space-1, 4px);
    font-size: calc(clamp(19px, 3.2cqi + 10px, 28px) * var(--ha-font-size-scale, 1));
    line-height: 1.3;
  }
  .progress {
    height: 8px;
    margin-block: var(--ha-space-3, 12px) var(--ha-space-1, 4px);
    border-radius: 4px;
    overflow: hidden;
    background: color-mix(in srgb, var(--primary-text-color) 12%, transparent);
  }
  .progress div {
    height: 100%;
    border-radius: 4px;
    background: var(--primary-color);
  }
  .bar {
    z-index: 1;
    display: flow-root;
    background: var(--primary-background-color);
  }
  .bar input {
    margin-block: var(--ha-space-4, 16px) var(--ha-space-2, 8px);
  }
  .lists {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ha-space-2, 8px);
    margin-block-end: var(--ha-space-3, 12px);
  }
  .chip[aria-pressed="true"] {
    background: color-mix(in srgb, var(--primary-color) 18%, transparent);
    border-color: var(--primary-color);
  }
  small {
    margin-inline-start: var(--ha-space-1, 4px);
    color: var(--secondary-text-color);
    font-variant-numeric: tabular-nums;
  }
  .nobody:not(:empty) {
    padding: var(--ha-space-4, 16px);
  }
  .nobody:empty {
    margin-block: 0;
  }
  [role="list"] {
    position: relative;
    background: var(--ha-card-background, var(--card-background-color));
  }
  /* Never seen: it says how high a row is. */
  .one-row {
    position: absolute;
    visibility: hidden;
    height: calc(88px * var(--scale));
  }
  .card {
    position: absolute;
    inset-inline: 0;
    top: 0;
    box-sizing: border-box;
    contain: strict;
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--ha-space-2, 8px);
    padding-inline: var(--ha-space-2, 8px) var(--ha-space-4, 16px);
    border-block-end: 1px solid var(--divider-color);
  }
  li + li {
    border-block-start: none;
  }
  .tick {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    cursor: pointer;
  }
  .sign {
    justify-self: center;
    color: var(--secondary-text-color);
  }
  .who {
    display: grid;
    align-content: center;
    min-height: 44px;
    text-align: start;
  }
  .who > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name {
    font-weight: var(--ha-font-weight-medium, 500);
  }
  rt {
    font-weight: var(--ha-font-weight-normal, 400);
    color: var(--secondary-text-color);
  }
  .why,
  .address {
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
    line-height: 1.45;
  }
  .address {
    color: var(--primary-text-color);
  }
  .buttons {
    display: flex;
    gap: var(--ha-space-2, 8px);
  }
  [aria-disabled="true"] {
    opacity: 0.5;
  }
  @media (min-height: 600px) {
    .bar {
      position: sticky;
      top: 0;
    }
  }
  @container (max-width: 1072px) {
    .above,
    .bar {
      padding-inline: var(--ha-space-4, 16px);
    }
  }
  @container (max-width: 700px) {
    .above {
      grid-template-columns: minmax(0, 1fr);
    }
    .above section + section {
      margin-block-start: 0;
    }
    .one-row {
      height: calc(148px * var(--scale));
    }
    .card {
      grid-template-columns: 44px minmax(0, 1fr);
      align-content: center;
      padding-inline: var(--ha-space-1, 4px) var(--ha-space-3, 12px);
    }
    .card .buttons {
      grid-column: 2;
      margin-block-start: var(--ha-space-1, 4px);
    }
    .card .why {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      white-space: normal;
    }
  }
`;

export const printingStyles = css`
  summary {
    width: fit-content;
    line-height: 44px;
    cursor: pointer;
    color: var(--secondary-text-color);
  }
`;
