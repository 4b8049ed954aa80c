import{$ as e,J as t,L as n,N as r,Q as i,R as a,U as o,Y as s,at as c,et as l,lt as u,nt as d,ot as f,rt as p}from"./weak-ties-common-CRQM6NKd.js";function m(e,t,n){e.dispatchEvent(new CustomEvent(t,{detail:n,bubbles:!0,composed:!0}))}function h(e){return`tie/${encodeURIComponent(e)}`}var g=`weak-ties-network`;function _(e,t=y()){return(e.find(({entry_id:e})=>e===t)??e.find(({is_owner:e,loaded:t})=>e&&t)??e.find(({loaded:e})=>e)??e[0])?.entry_id}function v(e){try{localStorage.setItem(g,e)}catch{}return e}function y(){try{return localStorage.getItem(g)}catch{return null}}var b=2e3,x=class{host;known;chosen;lost;asked=!1;again;constructor(e){this.host=e,e.addController(this)}hostConnected(){this.host.hass&&this.find()}hostUpdate(){this.host.hass&&!this.asked&&this.find()}hostDisconnected(){clearTimeout(this.again)}choose(e){this.chosen=v(e),this.host.requestUpdate()}leave(){this.lost=this.chosen,this.find()}async find(){let{hass:e}=this.host;if(e){this.asked=!0;try{this.known=(await n(e)).networks,this.chosen=_(this.known),this.host.requestUpdate()}catch{clearTimeout(this.again),this.again=setTimeout(()=>void this.find(),b)}}}},S=[{name:`week`,icon:`mdi:calendar-heart`,title:`panel.week`},{name:`people`,icon:`mdi:account-group-outline`,title:`panel.people`},{name:`triage`,icon:`mdi:sort-variant`,title:`panel.triage`},{name:`network`,icon:`mdi:chart-bubble`,title:`panel.network`},{name:`season`,icon:`mdi:mailbox-outline`,title:`panel.season`},{name:`files`,icon:`mdi:swap-vertical`,title:`panel.files`}];function C(e){let[t=``,...n]=e.split(`/`).filter(Boolean);return!(t===`tie`||S.some(e=>e.name===t))||t===`tie`&&n.length===0?{view:S[0].name,rest:``}:{view:t,rest:w(n.join(`/`))}}function w(e){try{return decodeURIComponent(e)}catch{return e}}var T=[o,d`
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
  `],E=1e4,D=class{host;shown;timer;constructor(e){this.host=e,e.addController(this)}hostDisconnected(){this.hide()}show(e){this.shown=e,this.go(),this.host.requestUpdate()}hide(){clearTimeout(this.timer),this.shown=void 0,this.host.requestUpdate()}wait=()=>clearTimeout(this.timer);go=()=>{clearTimeout(this.timer),this.shown&&(this.timer=setTimeout(()=>this.hide(),E))};take(){let e=this.shown?.undo;return this.hide(),e}},O={week:()=>r(()=>import(`./weak-ties-week-D7cc1gv8.js`),[]),people:()=>r(()=>import(`./weak-ties-people-DWs9NW-y.js`),[]),tie:()=>r(()=>import(`./weak-ties-tie-DIdXfYR7.js`),[]),triage:()=>r(()=>import(`./weak-ties-triage-wZVf5nLP.js`),[]),network:()=>r(()=>import(`./weak-ties-network-CbsQ7w_O.js`),[]),season:()=>r(()=>import(`./weak-ties-season-DpKCgA5e.js`),[]),files:()=>r(()=>import(`./weak-ties-files-DFQGRVso.js`),[])},k={week:({hass:e,network:t,narrow:n,path:r})=>l`<weak-ties-view-week .hass=${e} .network=${t} .narrow=${n} .path=${r}></weak-ties-view-week>`,people:({hass:e,network:t,narrow:n,path:r})=>l`<weak-ties-view-people .hass=${e} .network=${t} .narrow=${n} .path=${r}></weak-ties-view-people>`,tie:({hass:e,network:t,narrow:n,path:r})=>l`<weak-ties-view-tie .hass=${e} .network=${t} .narrow=${n} .path=${r}></weak-ties-view-tie>`,triage:({hass:e,network:t,narrow:n,path:r})=>l`<weak-ties-view-triage .hass=${e} .network=${t} .narrow=${n} .path=${r}></weak-ties-view-triage>`,network:({hass:e,network:t,narrow:n,path:r})=>l`<weak-ties-view-network .hass=${e} .network=${t} .narrow=${n} .path=${r}></weak-ties-view-network>`,season:({hass:e,network:t,narrow:n,path:r})=>l`<weak-ties-view-season .hass=${e} .network=${t} .narrow=${n} .path=${r}></weak-ties-view-season>`,files:({hass:e,network:t,narrow:n,path:r})=>l`<weak-ties-view-files .hass=${e} .network=${t} .narrow=${n} .path=${r}></weak-ties-view-files>`};function A(e,t){return k[e](t)}var j=class n extends i{static bundle=``;static properties={hass:{attribute:!1},narrow:{type:Boolean,reflect:!0},route:{attribute:!1},ready:{state:!0},adding:{state:!0}};networks=new x(this);watch=new a(this);toasts=new D(this);constructor(){super(),this.ready=new Set,this.narrow=!1,this.adding=!1}willUpdate(e){if(!this.hass)return;u(this.hass.locale?.number_format);let{chosen:t,lost:n}=this.networks;t&&this.watch.see(this.hass,{what:`overview`,network:t,limit:1}),this.isGone&&n!==t&&this.leaveLost(),this.load(this.where.view)}render(){return this.hass?l`
      <header>${this.menu()}${this.back()}<h1>${this.heading}</h1>${this.switcher()}${this.addButton()}</header>
      ${this.notices()}
      <div class="shell">
        ${this.networks.known?.length?this.navigation():e}
        <main
          tabindex="-1"
          @weak-ties-navigate=${this.onNavigate}
          @weak-ties-toast=${e=>this.toasts.show(e.detail)}
          @weak-ties-add=${()=>this.openAdding()}
        >${this.content()}</main>
      </div>
      ${this.toast()}${this.dialog()}
    `:e}menu(){return this.narrow?l`<button class="icon" aria-label=${this.say(`panel.menu`)} @click=${this.onMenu}>
      <ha-icon icon="mdi:menu"></ha-icon>
    </button>`:e}back(){return this.where.view===`tie`?l`<button class="icon" aria-label=${this.say(`panel.back`)} @click=${()=>history.back()}>
      <ha-icon icon="mdi:arrow-left"></ha-icon>
    </button>`:e}switcher(){return(this.networks.known?.length??0)<2?e:l`<select aria-label=${this.say(`panel.network_choice`)} @change=${this.onChoice}>
      ${this.networks.known?.map(({entry_id:e,title:t})=>l`<option value=${e} ?selected=${e===this.networks.chosen}>${t}</option>`)}
    </select>`}addButton(){return this.isThere?l`<button class="icon" aria-label=${this.say(`panel.add`)} title=${this.say(`panel.add`)}
      @click=${()=>this.openAdding()}><ha-icon icon="mdi:account-plus-outline"></ha-icon></button>`:e}notices(){let{snapshot:t}=this.watch,r=t&&`bundle`in t?t.bundle:void 0;return l`<div role="status">
      ${this.watch.offline?l`<p class="notice">${this.say(`panel.offline`)}</p>`:e}
      ${s(n.bundle,r)?l`<p class="notice">${this.say(`panel.reload`)}
              <button class="text" @click=${()=>location.reload()}>${this.say(`card.reload_now`)}</button></p>`:e}
    </div>`}navigation(){let{view:t}=this.where,n=t===`tie`?`people`:t;return l`<nav aria-label=${this.say(`panel.navigation`)}>
      ${S.map(({name:t,icon:r,title:i})=>l`<a href="${p}/${t}" aria-current=${t===n?`page`:e}
            @click=${e=>this.onLink(e,t)}
            ><ha-icon icon=${r}></ha-icon><span>${this.say(i)}</span></a>`)}
    </nav>`}content(){let{snapshot:e}=this.watch;if(this.networks.known===void 0)return this.quiet(`card.loading`);if(this.networks.known.length===0)return this.quiet(this.networks.lost?`panel.gone`:`panel.nothing_for_you`);if(this.isGone)return this.quiet(`panel.gone`);if(e?.status===`not_loaded`)return this.quiet(`card.not_loaded`);let{view:t,rest:n}=this.where;return!this.networks.chosen||!this.ready.has(t)?this.quiet(`card.loading`):A(t,this.shown(this.networks.chosen,n))}shown(e,t){return{hass:this.hass,network:e,narrow:this.narrow,path:t}}quiet(e){return l`<p class="quiet">${this.say(e)}</p>`}toast(){let{shown:t}=this.toasts;return l`<div class="toast" ?hidden=${!t} @mouseenter=${this.toasts.wait} @mouseleave=${this.toasts.go}
      @focusin=${this.toasts.wait} @focusout=${this.toasts.go}>
      <span role="status">${t?.message??``}</span>
      ${t?.undo?l`<button class="text" @click=${this.onUndo}>${this.say(`undo`)}</button>`:e}
      ${t?l`<button class="icon" aria-label=${this.say(`panel.close`)} @click=${()=>this.toasts.hide()}>
              <ha-icon icon="mdi:close"></ha-icon>
            </button>`:e}
    </div>`}dialog(){return!this.adding||!this.networks.chosen?e:l`<wt-tie-form .hass=${this.hass} .network=${this.networks.chosen} @wt-closed=${()=>this.closeAdding()}
      @wt-saved=${this.onAdded}></wt-tie-form>`}get heading(){let{view:e}=this.where,t=S.find(({name:t})=>t===(e===`tie`?`people`:e));return t&&this.isThere?this.say(t.title):this.say(`panel.title`)}get isGone(){return this.watch.snapshot?.status===`gone`||this.watch.refused===`not_found`}get isThere(){return this.networks.chosen!==void 0&&this.watch.snapshot?.status===`loaded`}get where(){return C(this.route?.path??``)}leaveLost(){this.toasts.show({message:this.say(`panel.gone`)}),this.networks.leave()}async load(e){if(!this.ready.has(e))try{await O[e](),this.ready=new Set([...this.ready,e])}catch{this.toasts.show({message:this.say(`panel.reload`)})}}async openAdding(){await r(()=>import(`./weak-ties-tie-form-BU4qH_GP.js`),[]),this.adding=!0}closeAdding(){this.adding=!1}onAdded=({detail:e})=>{this.toasts.show({message:this.say(`tie.added`,{name:e.name})}),this.navigate(h(e.id))};onUndo=()=>{let e=this.toasts.take();e&&this.takeBack(e),this.renderRoot.querySelector(`main`)?.focus()};async takeBack(e){try{await e(),this.toasts.show({message:this.say(`undone`)})}catch(e){let n=this.hass?await t(this.hass,e).catch(()=>``):``;this.toasts.show({message:n||this.say(`failed`)})}}onMenu=()=>{this.dispatchEvent(new CustomEvent(`hass-toggle-menu`,{bubbles:!0,composed:!0}))};onChoice=({target:e})=>{this.networks.choose(e.value),this.navigate(S[0].name)};onLink(e,t){e.ctrlKey||e.metaKey||e.shiftKey||(e.preventDefault(),this.navigate(t))}onNavigate=({detail:e})=>this.navigate(e.path);navigate(e){history.pushState(null,``,`${p}/${e.replace(/^\//,``)}`),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}}))}say(e,t={}){return f(c(this.hass),e,t)}static styles=T};export{j as WeakTiesPanel,h as n,m as t};