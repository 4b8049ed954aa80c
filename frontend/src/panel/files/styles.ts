import { css } from "lit";

export const filesStyles = css`
  :host([hidden]) {
    display: none;
  }
  .page {
    container-type: inline-size;
  }
  .drop {
    display: grid;
    margin-block-start: var(--ha-space-3, 12px);
    justify-items: center;
    gap: var(--ha-space-3, 12px);
    padding: var(--ha-space-8, 32px) var(--ha-space-4, 16px);
    text-align: center;
    border: 2px dashed var(--outline-color, var(--divider-color));
    border-radius: var(--ha-border-radius-lg, 12px);
  }
  .drop.over {
    border-color: var(--primary-color);
    background: color-mix(in srgb, var(--primary-color) 10%, transparent);
  }
  .drop ha-icon {
    --mdc-icon-size: 40px;
    color: var(--secondary-text-color);
  }
  .drop p {
    margin: 0;
  }
  .big {
    font-size: var(--ha-font-size-l, 16px);
  }
  input[type="file"] {
    position: absolute;
    width: 1px;
    height: 1px;
    min-height: 0;
    opacity: 0;
    pointer-events: none;
  }
  label.primary {
    display: inline-flex;
    align-items: center;
    cursor: pointer;
    font-size: var(--ha-font-size-m, 14px);
    color: var(--primary-background-color);
  }
  input[type="file"]:focus-visible + label.primary {
    outline: 2px solid var(--primary-color);
    outline-offset: 2px;
  }
  progress {
    width: min(320px, 100%);
    accent-color: var(--primary-color);
  }
  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(112px, 1fr));
    gap: var(--ha-space-3, 12px);
    margin: var(--ha-space-4, 16px) 0;
  }
  .counts div {
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
    overflow-wrap: anywhere;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: var(--ha-space-4, 16px);
    margin-block: var(--ha-space-4, 16px);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ha-space-2, 8px);
    margin-block-start: var(--ha-space-3, 12px);
  }
  details {
    font-size: var(--ha-font-size-s, 12px);
  }
  summary {
    line-height: 44px;
    width: fit-content;
    cursor: pointer;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--ha-space-1, 4px) var(--ha-space-3, 12px) var(--ha-space-1, 4px) 0;
    text-align: start;
    font-weight: var(--ha-font-weight-normal, 400);
  }
  th {
    color: var(--secondary-text-color);
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--ha-space-3, 12px);
    margin-block: var(--ha-space-3, 12px);
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: var(--ha-space-3, 12px);
    min-width: 0;
    padding: var(--ha-space-3, 12px);
    border: 1px solid var(--divider-color);
    border-radius: var(--ha-border-radius-lg, 12px);
  }
  .side dl {
    flex: 1;
    display: grid;
    align-content: start;
    gap: var(--ha-space-2, 8px);
    margin: 0;
  }
  .side dd {
    font-size: var(--ha-font-size-m, 14px);
    line-height: 1.4;
  }
  .side .who {
    flex-wrap: nowrap;
    gap: var(--ha-space-3, 12px);
  }
  .side .name {
    font-size: var(--ha-font-size-l, 16px);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .side .chip {
    min-height: 44px;
    height: auto;
    padding-block: var(--ha-space-2, 8px);
  }
  rt {
    font-weight: var(--ha-font-weight-normal, 400);
    color: var(--secondary-text-color);
  }
  @container (max-width: 480px) {
    .pair {
      grid-template-columns: 1fr;
    }
  }
`;
