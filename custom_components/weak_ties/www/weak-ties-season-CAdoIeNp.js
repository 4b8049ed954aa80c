import{G as e,H as t,I as n,K as r,Q as i,U as a,V as o,Y as s,Z as c,a as l,at as u,et as d,i as f,it as p,n as m,o as h,ot as g,r as _,s as v,x as y}from"./weak-ties-common-B6Mju5fb.js";import{n as b,r as x,t as S}from"./weak-ties-panel-view-CztNho7H.js";import{i as C,t as w}from"./weak-ties-scroller-DlVi716N.js";import"./weak-ties-tie-picker-ClBtqJVu.js";var T={mourning:`mdi:flower-outline`,no_address:`mdi:map-marker-question-outline`,left_out:`mdi:minus-circle-outline`};function E(e,t){let{index:n,total:r,height:a}=t;return i`<li class="card" data-index=${n} aria-posinset=${n+1} aria-setsize=${r}
    style=${C(n,a)}>${e?D(e,t):c}</li>`}function D(e,n){let r=e=>p(n.language,e),a=new Intl.ListFormat(n.language,{style:`narrow`,type:`conjunction`}).format(e.reasons);return i`${O(e,n)}
    <button class="who" data-part="who" @click=${n.onOpen}>
      <span class="name">${t(e)}</span>
      <span class="why" title=${a}>${a}</span>
      ${e.on===`mourning`||!e.address?c:i`<span class="address" title=${e.address}><bdi>${e.address}</bdi></span>`}
    </button>
    <span class="buttons">${A(e,n,`received`,r(`season.got_one`))}${k(e,n,r)}</span>`}function O(e,t){let n=e.on?T[e.on]:void 0;return n?i`<ha-icon class="sign" icon=${n} aria-hidden="true"></ha-icon>`:e.on===null?i`<span></span>`:i`<label class="tick">
    <input type="checkbox" data-part="tick" .checked=${m(e.on===`sent`)} aria-disabled=${t.isBusy}
      aria-label=${p(t.language,`season.tick`,{name:e.name})} @change=${()=>t.onToggle(`sent`)} />
  </label>`}function k(e,t,n){switch(e.on){case`send`:return t.isBelated?c:j(e,t,!0,n(`season.in_mourning`));case`sent`:return A(e,t,`returned`,n(`season.came_back`));case`mourning`:return j(e,t,!1,n(`season.not_in_mourning`));case`no_address`:return i`<button class="chip" data-part="more" aria-label="${n(`season.add_address`)}: ${e.name}"
        @click=${t.onOpen}>${n(`season.add_address`)}</button>`;default:return c}}function A(e,t,n,r){return i`<button class="chip" data-part=${n===`received`?`got`:`more`} aria-pressed=${e[n]!==null}
    aria-disabled=${t.isBusy} aria-label="${r}: ${e.name}" @click=${()=>t.onToggle(n)}>${r}</button>`}function j(e,t,n,r){return i`<button class="chip" data-part="more" aria-disabled=${t.isBusy} aria-label="${r}: ${e.name}"
    @click=${()=>t.onMourning(n)}>${r}</button>`}function M(e,t,{season:n},r){let i=i=>f(e,t.tie_id,n,r,i),a=()=>h(e,t.tie_id,n,r),o=t[r];return o===null?{done:`season.done.${r}`,act:()=>i(),undo:a}:{done:`season.done.un${r}`,act:a,undo:()=>i(o)}}function N(e,t,{mourning_year:n},r){let i=r=>()=>l(e,t.tie_id,n,r);return{done:r?`season.done.mourning`:`season.done.unmourning`,act:i(r),undo:i(!r)}}var P=[`send`,`sent`,`received`],F=[`mourning`,`no_address`,`left_out`];function I(e,t){return[...P,...F.filter(n=>e[n]>0||n===t),`everybody`]}function L({totals:e}){let t=e.sent+e.send;return{sent:e.sent,all:t,share:t?e.sent/t:0}}function R(e){return e.is_open?e.is_belated?`belated`:e.days_left===0?`today`:e.days_left<0?`late`:`days`:e.days_left<0?`late`:`opens`}var z=100;function B(e,t){let{sent:n,all:r,share:a}=L(e),o=e=>g(t,e),s=p(t,`season.progress`,{sent:o(n),all:o(r)});return i`<h2>${e.name} ${e.season}</h2>
    <p class="deadline">${p(t,`season.post_by`,{on:e.deadline_on})}</p>
    <p class="quiet">${V(e,t)}</p>
    ${r?i`<div class="progress" role="progressbar" aria-label=${s} aria-valuemin="0" aria-valuemax=${r}
            aria-valuenow=${n}><div style="width: ${z*a}%"></div></div>
          <p class="quiet">${s}</p>`:c}`}function V(e,t){let n=()=>u(t,`season.days_left`,e.days_left);switch(R(e)){case`opens`:return p(t,`season.opens`,{on:e.opens_on});case`belated`:return`${p(t,`season.belated`)} ${n()}`;case`today`:return p(t,`season.today`);case`late`:return p(t,`season.late`);default:return n()}}var H=d`
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
`,U=d`
  summary {
    width: fit-content;
    line-height: 44px;
    cursor: pointer;
    color: var(--secondary-text-color);
  }
`;a(`wt-card-printing`,class extends S{static properties={unprintable:{state:!0}};constructor(){super(),this.unprintable=[]}render(){return i`<details>
      <summary>${this.say(`season.print`)}</summary>
      <div class="line">
        <button class="chip" @click=${()=>this.print(`cards`)}>${this.say(`season.print_plain`)}</button>
        <button class="chip" @click=${()=>this.print(`cards_cp932`)}>${this.say(`season.print_cp932`)}</button>
      </div>
      ${this.unprintable.length?this.byHand():c}
    </details>`}byHand(){return i`<p class="quiet" role="status">${this.count(`season.unprintable`,this.unprintable.length)}</p>
      <ul>${this.unprintable.map(({name:e,characters:t})=>i`<li class="line"><bdi class="grow">${e}</bdi><span>${t}</span></li>`)}</ul>`}async print(e){await this.attempt(async()=>{this.unprintable=await v(this.backend,e),await y(this.backend,e)})}static styles=[o,x,U]});var W=90,G=class extends S{static properties={text:{state:!0},refused:{state:!0},failure:{state:!0},busy:{state:!0}};watch=new n(this);checklist=new _(this,()=>this.backend);scroller=new w(this,88);seen=``;active=0;timer;constructor(){super(),this.text=``,this.refused=``,this.failure=``,this.busy=new Set}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}willUpdate(e){this.watch.see(this.hass,{what:`overview`,network:this.network,limit:1}),e.has(`network`)&&this.checklist.forget();let{snapshot:t}=this.watch,n=t&&`change`in t?`${this.network} ${this.language} ${t.change}`:``;n&&n!==this.seen&&(this.seen=n,this.read(()=>this.checklist.refresh()))}updated(){this.scroller.isFlying||this.checklist.cards.want(...this.scroller.range)}async read(t){try{await t(),this.refused=``,this.failure=``}catch(t){this.refused=e(t)?t.translation_key??t.code:`unknown`,this.failure=await r(this.hass,t).catch(()=>``)||this.say(`failed`)}}render(){let{season:e}=this.checklist;return this.refused===`no_season`||!e?this.without():i`<div class="scroller" tabindex="-1" @scroll=${this.scroller.onScroll}>
      <div class="above">
        <section>${B(e,this.language)}</section>
        <section>
          <wt-tie-picker .hass=${this.hass} .network=${this.network} .label=${this.say(`season.from`)}
            @wt-picked=${({detail:t})=>this.onCame(t,e)}></wt-tie-picker>
          ${e.totals.send?i`<wt-card-printing .hass=${this.hass} .network=${this.network}></wt-card-printing>`:c}
        </section>
      </div>
      <div class="bar">${this.bar()}</div>
      ${this.list(e)}
    </div>`}without(){return this.refused===`no_season`?i`<div class="page"><section>
        <h2>${this.say(`season.none`)}</h2>
        <p class="quiet">${this.say(`season.none_hint`)}</p>
        <a class="text line" href="/config/integrations/integration/weak_ties">${this.say(`season.settings`)}</a>
      </section></div>`:i`<p class="page quiet" role="status">${this.failure||this.say(`season.loading`)}</p>`}bar(){let{totals:e,list:t}=this.checklist;return i`<input type="search" .value=${this.text} @input=${this.onInput} autocomplete="off"
        aria-label=${this.say(`season.search`)} placeholder=${this.say(`season.search`)} />
      <div class="lists" role="group" aria-label=${this.say(`season.lists`)}>
        ${(e?I(e,t):[]).map(n=>i`<button class="chip" aria-pressed=${n===t} @click=${()=>this.show(n)}>
            ${this.say(`season.${n}`)} <small>${this.number(e?.[n]??0)}</small>
          </button>`)}
      </div>
      ${this.failure?i`<p class="quiet" role="status">${this.failure}</p>`:c}`}list(e){let t=this.checklist.cards.total??0;this.scroller.total=t;let[n,r]=this.scroller.range,a=Array.from({length:r-n},(e,t)=>n+t);return this.active<Math.min(n,t)?a.unshift(this.active):this.active>=r&&this.active<t&&a.push(this.active),i`<p class="nobody quiet" role="status">${this.checklist.cards.total===0?this.nobody():c}</p>
      <div class="one-row" aria-hidden="true"></div>
      <ul role="list" aria-label=${this.say(`season.${this.checklist.list}`)} style="height: ${t*this.scroller.row}px"
        @keydown=${this.onKey} @focusin=${this.onFocus}>
        ${s(a,e=>this.checklist.cards.idAt(e),n=>this.row(n,t,e))}
      </ul>`}nobody(){let{list:e,search:t}=this.checklist;return t?this.say(`season.nobody`):this.say(e===`send`||e===`sent`||e===`received`?`season.${e}_none`:`season.list_none`)}row(e,t,n){let r=this.checklist.cards.at(e);return E(r,{language:this.language,index:e,total:t,height:this.scroller.row,isBusy:r!==void 0&&this.busy.has(r.tie_id),isBelated:n.is_belated,onOpen:()=>r&&this.open(r.tie_id),onToggle:e=>r&&this.change(r,M(this.backend,r,n,e)),onMourning:e=>r&&this.change(r,N(this.backend,r,n,e))})}async change(e,{done:t,act:n,undo:r}){if(this.busy.has(e.tie_id))return this.requestUpdate();this.busy=new Set([...this.busy,e.tie_id]),await this.attempt(n)&&this.toast(this.say(t,{name:e.name}),r),this.checklist.cards.refresh(),this.busy=new Set([...this.busy].filter(t=>t!==e.tie_id))}async onCame({id:e,name:t},{season:n}){await this.attempt(()=>f(this.backend,e,n,`received`))&&this.toast(this.say(`season.done.received`,{name:t}),()=>h(this.backend,e,n,`received`))}async show(e){await this.read(()=>this.checklist.show(e)),this.begin()}onInput=({target:e})=>{this.text=e.value,clearTimeout(this.timer),this.timer=setTimeout(()=>{this.read(()=>this.checklist.lookFor(this.text)).then(()=>this.begin())},W)};begin(){this.active=0,this.scroller.begin(),this.requestUpdate()}onFocus=({target:e})=>{let t=e.closest(`[data-index]`)?.dataset.index;t!==void 0&&(this.active=Number(t))};onKey=e=>{let t=this.scroller.moved(e.key,this.active);if(t===void 0)return;e.preventDefault();let{part:n}=e.target.dataset;this.active=t,this.scroller.reveal(t),this.requestUpdate(),this.updateComplete.then(()=>this.focusOn(t,n??`who`))};focusOn(e,t){let n=this.renderRoot.querySelector(`[data-index="${e}"]`);(n?.querySelector(`[data-part="${t}"]`)??n?.querySelector(`button`))?.focus({preventScroll:!0})}number(e){return g(this.language,e)}static styles=[o,x,b,H]};a(`weak-ties-view-season`,G);export{G as SeasonView};