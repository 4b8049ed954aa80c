import{I as e,J as t,Q as n,at as r,nt as i,ot as a,st as o,z as s}from"./weak-ties-common-CRQM6NKd.js";import{n as c,t as l}from"./weak-ties-weak-ties-panel-H5jDAb2k.js";var u=i`
  :host {
    display: block;
    color: var(--primary-text-color);
  }
  .page {
    box-sizing: border-box;
    max-width: 1040px;
    margin-inline: auto;
    padding: var(--ha-space-4, 16px);
    display: grid;
    gap: var(--ha-space-4, 16px);
  }
  section {
    min-width: 0;
    background: var(--ha-card-background, var(--card-background-color));
    border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--divider-color));
    border-radius: var(--ha-card-border-radius, 12px);
    padding: var(--ha-space-4, 16px);
  }
  h1,
  h2 {
    margin: 0;
    font-weight: var(--ha-font-weight-normal, 400);
    line-height: var(--ha-line-height-condensed, 1.2);
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: var(--ha-font-size-xl, 20px);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--ha-space-4, 16px);
    margin-block-end: var(--ha-space-2, 8px);
  }
  .quiet {
    color: var(--secondary-text-color);
    margin: var(--ha-space-2, 8px) 0;
    line-height: var(--ha-line-height-normal, 1.5);
    text-wrap: pretty;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li + li {
    border-block-start: 1px solid var(--divider-color);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--ha-space-2, 8px);
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
`,d=i`
  label,
  .label {
    display: grid;
    gap: var(--ha-space-1, 4px);
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
  }
  input:not([type="checkbox"], [type="radio"]),
  select,
  textarea {
    box-sizing: border-box;
    width: 100%;
    min-height: 44px;
    padding: var(--ha-space-2, 8px) var(--ha-space-3, 12px);
    font: inherit;
    /* Smaller ones are enlarged by phones, and the page with them. */
    font-size: max(16px, var(--ha-font-size-l, 16px));
    color: var(--primary-text-color);
    background: var(--input-fill-color, var(--secondary-background-color));
    border: 1px solid var(--input-idle-line-color, var(--secondary-text-color));
    border-radius: var(--ha-border-radius-md, 8px);
  }
  textarea {
    min-height: 96px;
    resize: vertical;
  }
  input[type="checkbox"],
  input[type="radio"] {
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--primary-color);
  }
  [aria-invalid="true"] {
    border-color: var(--error-color);
    outline-color: var(--error-color);
  }
  .error {
    margin: var(--ha-space-1, 4px) 0 0;
    /* Home Assistant's red alone is too light for small letters on white, and too dark on black. */
    color: color-mix(in srgb, var(--error-color) 75%, var(--primary-text-color));
    font-size: var(--ha-font-size-s, 12px);
  }
  .primary,
  .danger {
    min-height: 44px;
    padding-inline: var(--ha-space-4, 16px);
    border-radius: 22px;
    font-weight: var(--ha-font-weight-medium, 500);
    background: var(--primary-text-color);
    color: var(--primary-background-color);
  }
  .danger {
    background: none;
    color: color-mix(in srgb, var(--error-color) 75%, var(--primary-text-color));
    border: 1px solid currentcolor;
  }
  .pick {
    display: flex;
    align-items: center;
    gap: var(--ha-space-3, 12px);
    min-height: 44px;
    color: var(--primary-text-color);
    font-size: var(--ha-font-size-m, 14px);
  }
  dialog {
    box-sizing: border-box;
    width: min(560px, 100vw - 32px);
    max-height: calc(100dvh - 32px);
    padding: 0;
    border: none;
    border-radius: var(--ha-dialog-border-radius, 24px);
    color: var(--primary-text-color);
    background: var(--card-background-color);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  dialog form,
  dialog .body {
    display: grid;
    gap: var(--ha-space-4, 16px);
    padding: var(--ha-space-5, 20px);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--ha-space-2, 8px);
  }
`,f=class extends n{static properties={hass:{attribute:!1},network:{},narrow:{type:Boolean,reflect:!0},path:{}};get language(){return r(this.hass)}get backend(){return new e(this.hass,this.network)}get album(){return s(this.hass,this.network)}say(e,t={}){return a(this.language,e,t)}count(e,t){return o(this.language,e,t)}go(e){l(this,`weak-ties-navigate`,{path:e})}open(e){this.go(c(e))}toast(e,t){l(this,`weak-ties-toast`,t?{message:e,undo:t}:{message:e})}async attempt(e){try{return await e(),!0}catch(e){return this.toast(await t(this.hass,e).catch(()=>``)||this.say(`failed`)),!1}}};export{d as n,u as r,f as t};