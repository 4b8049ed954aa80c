import { css } from "lit";

export const seasonStyles = css`
  .deadline {
    margin: 0 0 var(--ha-space-1, 4px);
    font-size: clamp(19px, 3.2cqi + 10px, 28px);
    line-height: 1.3;
  }
  .page {
    container-type: inline-size;
  }
  .bar {
    height: 8px;
    margin-block: var(--ha-space-3, 12px) var(--ha-space-1, 4px);
    border-radius: 4px;
    overflow: hidden;
    background: color-mix(in srgb, var(--primary-text-color) 12%, transparent);
  }
  .bar div {
    height: 100%;
    border-radius: 4px;
    background: var(--primary-color);
  }
  .card {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--ha-space-2, 8px);
    min-height: 64px;
    padding-block: var(--ha-space-2, 8px);
  }
  .card.plain {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .tick {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    cursor: pointer;
  }
  .who {
    display: block;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .name {
    display: block;
    font-weight: var(--ha-font-weight-medium, 500);
  }
  .name.link {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  rt {
    font-weight: var(--ha-font-weight-normal, 400);
    color: var(--secondary-text-color);
  }
  .why,
  .address {
    display: block;
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
    line-height: 1.45;
  }
  .address {
    color: var(--primary-text-color);
    white-space: pre-line;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--ha-space-1, 4px) var(--ha-space-2, 8px);
  }
  .chip[aria-pressed="true"] {
    background: color-mix(in srgb, var(--primary-color) 18%, transparent);
    border-color: var(--primary-color);
  }
  h2 small {
    font-size: var(--ha-font-size-m, 14px);
    color: var(--secondary-text-color);
  }
  h3 {
    margin: var(--ha-space-4, 16px) 0 0;
    font-size: var(--ha-font-size-m, 14px);
    font-weight: var(--ha-font-weight-medium, 500);
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: var(--ha-space-2, 8px);
    margin-block: var(--ha-space-2, 8px);
  }
  form .error {
    grid-column: 1 / -1;
  }
  .hand {
    margin-block: var(--ha-space-3, 12px) 0;
  }
  @container (max-width: 520px) {
    .card .buttons {
      margin-block-start: var(--ha-space-1, 4px);
      grid-column: 2 / -1;
      justify-content: flex-start;
    }
    .card.plain .buttons {
      grid-column: 1 / -1;
    }
  }
`;
