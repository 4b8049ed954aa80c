import { css } from "lit";

/** Full-screen: one person, five big answers, and a way out. */
export const triageStyles = css`
  :host {
    /* Of the panel, not of the window: Home Assistant's own navigation stays beside it. */
    position: absolute;
    inset: 0;
    z-index: 1;
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    overflow: auto;
    padding: var(--ha-space-3, 12px) var(--ha-space-4, 16px) var(--ha-space-4, 16px);
    background: var(--primary-background-color);
    color: var(--primary-text-color);
    container-type: inline-size;
  }
  header {
    display: grid;
    grid-template-columns: 44px 1fr 44px;
    align-items: center;
    gap: var(--ha-space-3, 12px);
    width: min(640px, 100%);
    margin-inline: auto;
  }
  .bar {
    height: 8px;
    border-radius: 4px;
    overflow: hidden;
    background: color-mix(in srgb, var(--primary-text-color) 12%, transparent);
  }
  .bar div {
    height: 100%;
    border-radius: 4px;
    background: var(--primary-color);
  }
  .far {
    text-align: center;
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
    font-variant-numeric: tabular-nums;
  }
  .deck {
    flex: 1;
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: var(--ha-space-5, 20px);
    width: min(640px, 100%);
    margin-inline: auto;
    padding-block: var(--ha-space-4, 16px);
  }
  .deck:focus-visible {
    outline: none;
  }
  .person {
    display: grid;
    justify-items: center;
    gap: var(--ha-space-2, 8px);
    text-align: center;
    overflow-wrap: anywhere;
  }
  wt-face {
    width: 72px;
    height: 72px;
    font-size: 26px;
  }
  h2 {
    margin: 0;
    font-size: var(--ha-font-size-3xl, 28px);
    font-weight: var(--ha-font-weight-normal, 400);
    line-height: 1.25;
  }
  rt {
    font-size: 0.45em;
    color: var(--secondary-text-color);
  }
  .work {
    margin: 0;
    font-size: var(--ha-font-size-l, 16px);
  }
  .quiet {
    margin: 0;
    color: var(--secondary-text-color);
    line-height: var(--ha-line-height-normal, 1.5);
  }
  .question,
  .person .quiet {
    text-wrap: balance;
  }
  .question {
    margin: 0;
    text-align: center;
    font-weight: var(--ha-font-weight-medium, 500);
  }
  .answers {
    display: grid;
    gap: var(--ha-space-2, 8px);
  }
  .answer {
    display: grid;
    grid-template-columns: 40px 1fr;
    align-items: center;
    gap: 0 var(--ha-space-3, 12px);
    min-height: 60px;
    padding: var(--ha-space-2, 8px) var(--ha-space-4, 16px) var(--ha-space-2, 8px) var(--ha-space-3, 12px);
    text-align: start;
    background: var(--card-background-color);
    border: 1px solid var(--divider-color);
    border-radius: var(--ha-card-border-radius, 12px);
  }
  .answer kbd {
    grid-row: span 2;
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    font: inherit;
    font-weight: var(--ha-font-weight-medium, 500);
    color: var(--primary-text-color);
    background: color-mix(in srgb, var(--primary-color) calc(10% + 9% * var(--strength)), transparent);
  }
  .answer .word {
    font-size: var(--ha-font-size-l, 16px);
  }
  .answer .hint {
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
  }
  @media (hover: hover) {
    .answer:hover {
      border-color: var(--primary-color);
    }
  }
  .others {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--ha-space-2, 8px);
  }
  .keys,
  .said {
    text-align: center;
    font-size: var(--ha-font-size-s, 12px);
    min-height: 1.5em;
  }
  .end {
    display: grid;
    justify-items: center;
    gap: var(--ha-space-3, 12px);
    text-align: center;
  }
  @media (hover: none) {
    .keys {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .bar div {
      transition: width 160ms ease-out;
    }
  }
`;
