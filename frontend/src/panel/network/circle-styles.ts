import { css } from "lit";

export const circleStyles = css`
  :host {
    display: block;
    min-width: 0;
    font-size: var(--ha-font-size-s, 12px);
  }
  .map {
    position: relative;
    overflow: hidden;
  }
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  path {
    fill: none;
    stroke: color-mix(in srgb, var(--primary-text-color) 20%, transparent);
  }
  path.across {
    stroke: color-mix(in srgb, var(--primary-color) 60%, var(--card-background-color));
  }
  path.looked {
    stroke: var(--primary-color);
  }
  button {
    position: absolute;
    line-height: 1.3;
  }
  .dot {
    flex: none;
    width: var(--size);
    height: var(--size);
    border-radius: 50%;
  }
  .circle {
    display: grid;
    place-items: center;
    width: max(44px, var(--size));
    height: max(44px, var(--size));
    border-radius: 50%;
    transform: translate(-50%, -50%);
  }
  .circle .dot {
    background: color-mix(in srgb, var(--primary-color) 75%, var(--card-background-color));
  }
  .circle.own .dot {
    background: color-mix(in srgb, var(--secondary-text-color) 35%, var(--card-background-color));
  }
  .circle:focus-visible {
    border-radius: 50%;
  }
  .label {
    position: absolute;
    top: calc(50% + 36px * max(1, var(--ha-font-size-scale, 1)));
    display: flex;
    justify-content: center;
    width: calc(200px * max(1, var(--ha-font-size-scale, 1)));
    max-width: 88vw;
    white-space: pre;
  }
  .label bdi,
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    /* A line between two circles goes behind the names, not through them. */
    background: var(--card-background-color);
  }
  .tie {
    display: flex;
    align-items: center;
    gap: 3px;
    min-width: 24px;
    height: 24px;
    max-width: var(--room);
    /* As wide as a finger at least, from the dot outwards. */
    transform: translate(calc(var(--size) / -2), -50%);
    color: var(--secondary-text-color);
  }
  .tie.left {
    flex-direction: row-reverse;
    transform: translate(calc(-100% + var(--size) / 2), -50%);
  }
  .tie .dot {
    background: color-mix(in srgb, var(--primary-color) var(--share), var(--card-background-color));
  }
  .tie:focus-visible {
    outline-offset: 0;
  }
  @media (hover: hover) {
    .tie:hover,
    .circle:hover .label {
      color: var(--primary-text-color);
      text-decoration: underline;
    }
  }
`;
