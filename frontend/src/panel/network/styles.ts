import { css } from "lit";

export const networkStyles = css`
  .hero {
    padding: var(--ha-space-6, 24px);
  }
  .headline {
    margin: 0 0 var(--ha-space-4, 16px);
    font-size: calc(clamp(19px, 3.2cqi + 10px, 28px) * var(--ha-font-size-scale, 1));
    line-height: 1.35;
    text-wrap: pretty;
  }
  .page {
    container-type: inline-size;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
    gap: var(--ha-space-4, 16px);
    align-items: start;
  }
  .wide {
    grid-column: 1 / -1;
  }
  figure {
    margin: 0;
    min-width: 0;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(120px, 30%), 1fr));
    gap: var(--ha-space-4, 16px);
    margin: 0;
  }
  .figures div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  dt {
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
    line-height: 1.35;
  }
  dd {
    margin: 0;
    font-size: var(--ha-font-size-2xl, 24px);
    font-variant-numeric: tabular-nums;
  }
  .rough {
    margin: var(--ha-space-4, 16px) 0 0;
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
  }
  a.link,
  button.link {
    color: var(--primary-text-color);
    text-decoration: underline;
    text-underline-offset: 3px;
    min-height: 24px;
  }
  .sub {
    margin: 0 0 var(--ha-space-3, 12px);
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
    line-height: var(--ha-line-height-normal, 1.5);
  }
  details {
    margin-block-start: var(--ha-space-2, 8px);
    font-size: var(--ha-font-size-s, 12px);
  }
  summary {
    line-height: 44px;
    width: fit-content;
    cursor: pointer;
    color: var(--secondary-text-color);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: start;
    color: var(--secondary-text-color);
    padding-block-end: var(--ha-space-2, 8px);
  }
  th,
  td {
    padding: var(--ha-space-1, 4px) var(--ha-space-2, 8px);
    text-align: start;
    font-weight: var(--ha-font-weight-normal, 400);
    border-block-start: 1px solid var(--divider-color);
    overflow-wrap: anywhere;
  }
  thead th {
    color: var(--secondary-text-color);
    border: none;
    vertical-align: bottom;
  }
  td.number,
  th.number {
    text-align: end;
    overflow-wrap: normal;
  }
  .next {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--ha-space-3, 12px);
    width: 100%;
    min-height: 60px;
    padding-block: var(--ha-space-2, 8px);
    text-align: start;
  }
  .next .who {
    font-weight: var(--ha-font-weight-medium, 500);
    overflow-wrap: anywhere;
  }
  .next .why {
    grid-row: 2;
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
    line-height: 1.45;
  }
  .next .gain {
    grid-row: span 2;
    color: var(--secondary-text-color);
    font-variant-numeric: tabular-nums;
  }
  .split {
    display: flex;
    gap: 3px;
    height: 28px;
    margin-block-end: var(--ha-space-3, 12px);
  }
  .split div {
    border-radius: 4px;
    min-width: 3px;
  }
  .own {
    background: color-mix(in srgb, var(--secondary-text-color) 45%, var(--card-background-color));
  }
  .reachable {
    background: var(--primary-color);
  }
  .unreachable {
    background: color-mix(in srgb, var(--primary-color) 30%, var(--card-background-color));
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ha-space-1, 4px) var(--ha-space-4, 16px);
    font-size: var(--ha-font-size-s, 12px);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: var(--ha-space-2, 8px);
    border: none;
  }
  .legend i {
    width: 12px;
    height: 12px;
    border-radius: 3px;
  }
`;
