import { css } from "lit";
import { controls } from "../components/styles";

export const shellStyles = [
  controls,
  css`
    :host {
      display: flex;
      flex-direction: column;
      /* What is around us has no height of its own; where the screen has a notch, it keeps clear of it. */
      height: calc(100dvh - var(--safe-area-inset-top, 0px) - var(--safe-area-inset-bottom, 0px));
      box-sizing: border-box;
      container-type: inline-size;
      position: relative;
      background: var(--primary-background-color);
      color: var(--primary-text-color);
      /* The page around us has a size of its own, which does not grow with the reader's. */
      font-size: var(--ha-font-size-m, 14px);
      /* Japanese is broken between phrases, not within words, where the browser can tell. */
      word-break: auto-phrase;
    }
    header {
      display: flex;
      align-items: center;
      gap: var(--ha-space-2, 8px);
      flex: none;
      min-height: var(--header-height, 56px);
      padding-inline: var(--ha-space-4, 16px);
      background: var(--app-header-background-color);
      color: var(--app-header-text-color, var(--primary-text-color));
      border-block-end: var(--app-header-border-bottom, 1px solid var(--divider-color));
    }
    :host([narrow]) header {
      padding-inline: var(--ha-space-1, 4px);
    }
    header h1 {
      flex: 1;
      min-width: 0;
      margin: 0;
      font-size: var(--ha-font-size-xl, 20px);
      font-weight: var(--ha-font-weight-normal, 400);
    }
    header .icon {
      color: inherit;
    }
    header select {
      min-height: 44px;
      max-width: 40%;
      font: inherit;
      color: inherit;
      background: transparent;
      border: 1px solid currentcolor;
      border-radius: var(--ha-border-radius-md, 8px);
    }
    header option {
      color: var(--primary-text-color);
      background: var(--card-background-color);
    }
    .notice {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--ha-space-2, 8px);
      margin: 0;
      min-height: 44px;
      padding-inline: var(--ha-space-4, 16px);
      background: var(--secondary-background-color);
    }
    .shell {
      flex: 1;
      min-height: 0;
      display: flex;
      flex-direction: column-reverse;
    }
    main {
      flex: 1;
      min-height: 0;
      min-width: 0;
      overflow: auto;
      outline: none;
    }
    .quiet {
      padding: var(--ha-space-8, 32px) var(--ha-space-4, 16px);
      margin: 0;
      text-align: center;
      color: var(--secondary-text-color);
    }
    nav {
      flex: none;
      display: flex;
      overflow-x: auto;
      background: var(--card-background-color);
      border-block-start: 1px solid var(--divider-color);
    }
    nav a {
      flex: 1 0 auto;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 2px;
      min-width: 44px;
      min-height: 56px;
      padding-inline: 4px;
      font-size: calc(11px * var(--ha-font-size-scale, 1));
      color: var(--secondary-text-color);
    }
    nav a:focus-visible {
      outline-offset: -3px;
    }
    nav a[aria-current] {
      color: var(--primary-text-color);
      font-weight: var(--ha-font-weight-medium, 500);
    }
    nav a[aria-current] ha-icon {
      color: var(--primary-color);
    }
    .toast {
      position: absolute;
      z-index: 2;
      inset-block-end: 72px;
      inset-inline: 0;
      width: fit-content;
      max-width: calc(100% - 32px);
      box-sizing: border-box;
      margin-inline: auto;
      display: flex;
      align-items: center;
      gap: var(--ha-space-2, 8px);
      min-height: 48px;
      padding-inline: var(--ha-space-4, 16px) var(--ha-space-1, 4px);
      border-radius: var(--ha-border-radius-md, 8px);
      background: var(--primary-text-color);
      color: var(--primary-background-color);
      box-shadow: 0 4px 16px rgb(0 0 0 / 30%);
    }
    .toast[hidden] {
      /* Not gone: what is said in it is read aloud only when it has been there before. */
      opacity: 0;
      pointer-events: none;
    }
    .toast .text,
    .toast .icon {
      color: inherit;
    }
    @container (min-width: 760px) {
      .shell {
        flex-direction: row;
      }
      nav {
        flex-direction: column;
        width: 208px;
        box-sizing: border-box;
        padding: var(--ha-space-2, 8px);
        gap: var(--ha-space-1, 4px);
        background: none;
        border: none;
        border-inline-end: 1px solid var(--divider-color);
      }
      nav a {
        flex: none;
        flex-direction: row;
        justify-content: flex-start;
        gap: var(--ha-space-4, 16px);
        min-height: 48px;
        padding-inline: var(--ha-space-3, 12px);
        font-size: var(--ha-font-size-m, 14px);
        border-radius: var(--ha-border-radius-md, 8px);
      }
      nav a[aria-current] {
        background: color-mix(in srgb, var(--primary-color) 12%, transparent);
      }
      .toast {
        inset-block-end: 24px;
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      .toast:not([hidden]) {
        animation: rise 160ms ease-out;
      }
      @keyframes rise {
        from {
          transform: translateY(16px);
          opacity: 0;
        }
      }
    }
  `,
];
