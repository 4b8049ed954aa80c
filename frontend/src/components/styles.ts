import { css } from "lit";

/** Buttons and links that a finger hits and a key finds. */
export const controls = css`
  button,
  a {
    font: inherit;
    color: inherit;
    background: none;
    border: none;
    padding: 0;
    margin: 0;
    text-decoration: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  button:disabled {
    cursor: default;
    opacity: 0.5;
  }
  :focus-visible {
    outline: 2px solid var(--primary-color);
    outline-offset: 2px;
    border-radius: var(--ha-border-radius-md, 8px);
  }
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    color: var(--secondary-text-color);
  }
  .icon:focus-visible {
    border-radius: 50%;
    outline-offset: -4px;
  }
  .icon[aria-expanded="true"] {
    color: var(--primary-color);
  }
  .chip,
  .text {
    min-height: 44px;
    padding-inline: var(--ha-space-3, 12px);
    font-size: var(--ha-font-size-m, 14px);
  }
  .chip {
    border: 1px solid var(--outline-color, var(--divider-color));
    border-radius: 22px;
    color: var(--primary-text-color);
  }
  .text {
    color: var(--primary-text-color);
    font-weight: var(--ha-font-weight-medium, 500);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (hover: hover) {
    .icon:hover:not(:disabled),
    .chip:hover:not(:disabled) {
      background: color-mix(in srgb, var(--primary-text-color) 8%, transparent);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .icon,
    .chip {
      transition: background-color 120ms;
    }
  }
`;
