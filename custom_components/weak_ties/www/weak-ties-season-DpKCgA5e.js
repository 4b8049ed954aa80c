import{$ as e,C as t,G as n,J as r,R as i,U as a,W as o,Z as s,a as c,c as l,ct as u,et as d,i as f,l as p,nt as m,o as h,ot as g,q as _,s as v,st as y}from"./weak-ties-common-CRQM6NKd.js";import{n as b,r as x,t as S}from"./weak-ties-panel-view-CnDydiz-.js";import{i as C,t as w}from"./weak-ties-scroller-DFnGYGNE.js";import"./weak-ties-tie-picker-CqEl_g3G.js";var T={mourning:`mdi:flower-outline`,no_address:`mdi:map-marker-question-outline`,left_out:`mdi:minus-circle-outline`};function E(t,n){let{index:r,total:i,height:a}=n;return d`<li class="card" data-index=${r} aria-posinset=${r+1} aria-setsize=${i}
    style=${C(r,a)}>${t?D(t,n):e}</li>`}function D(t,n){let r=e=>g(n.language,e),i=new Intl.ListFormat(n.language,{style:`narrow`,type:`conjunction`}).format(t.reasons);return d`${O(t,n)}
    <button class="who" data-part="who" @click=${n.onOpen}>
      <span class="name">${o(t)}</span>
      <span class="why" title=${i}>${i}</span>
      ${t.on===`mourning`||!t.address?e:d`<span class="address" title=${t.address}><bdi>${t.address}</bdi></span>`}
    </button>
    <span class="buttons">${A(t,n,`received`,r(`season.got_one`))}${k(t,n,r)}</span>`}function O(e,t){let n=e.on?T[e.on]:void 0;return n?d`<ha-icon class="sign" icon=${n} aria-hidden="true"></ha-icon>`:e.on===null?d`<span></span>`:d`<label class="tick">
    <input type="checkbox" data-part="tick" .checked=${f(e.on===`sent`)} aria-disabled=${t.isBusy}
      aria-label=${g(t.language,`season.tick`,{name:e.name})} @change=${()=>t.onToggle(`sent`)} />
  </label>`}function k(t,n,r){switch(t.on){case`send`:return n.isBelated?e:j(t,n,!0,r(`season.in_mourning`));case`sent`:return A(t,n,`returned`,r(`season.came_back`));case`mourning`:return j(t,n,!1,r(`season.not_in_mourning`));case`no_address`:return d`<button class="chip" data-part="more" aria-label="${r(`season.add_address`)}: ${t.name}"
        @click=${n.onOpen}>${r(`season.add_address`)}</button>`;default:return e}}function A(e,t,n,r){return d`<button class="chip" data-part=${n===`received`?`got`:`more`} aria-pressed=${e[n]!==null}
    aria-disabled=${t.isBusy} aria-label="${r}: ${e.name}" @click=${()=>t.onToggle(n)}>${r}</button>`}function j(e,t,n,r){return d`<button class="chip" data-part="more" aria-disabled=${t.isBusy} aria-label="${r}: ${e.name}"
    @click=${()=>t.onMourning(n)}>${r}</button>`}function M(e,t,{season:n},r){let i=i=>h(e,t.tie_id,n,r,i),a=()=>l(e,t.tie_id,n,r),o=t[r];return o===null?{done:`season.done.${r}`,act:()=>i(),undo:a}:{done:`season.done.un${r}`,act:a,undo:()=>i(o)}}function N(e,t,{mourning_year:n},r){let i=r=>()=>v(e,t.tie_id,n,r);return{done:r?`season.done.mourning`:`season.done.unmourning`,act:i(r),undo:i(!r)}}var P=[`send`,`sent`,`received`],F=[`mourning`,`no_address`,`left_out`];function I(e,t){return[...P,...F.filter(n=>e[n]>0||n===t),`everybody`]}function L({totals:e}){let t=e.sent+e.send;return{sent:e.sent,all:t,share:t?e.sent/t:0}}function R(e){return e.is_open?e.is_belated?`belated`:e.days_left===0?`today`:e.days_left<0?`late`:`days`:e.days_left<0?`late`:`opens`}var z=100;function B(t,n){let{sent:r,all:i,share:a}=L(t),o=e=>u(n,e),s=g(n,`season.progress`,{sent:o(r),all:o(i)});return d`<h2>${t.name} ${t.season}</h2>
    <p class="deadline">${g(n,`season.post_by`,{on:t.deadline_on})}</p>
    <p class="quiet">${V(t,n)}</p>
    ${i?d`<div class="progress" role="progressbar" aria-label=${s} aria-valuemin="0" aria-valuemax=${i}
            aria-valuenow=${r}><div style="width: ${z*a}%"></div></div>
          <p class="quiet">${s}</p>`:e}`}function V(e,t){let n=()=>y(t,`season.days_left`,e.days_left);switch(R(e)){case`opens`:return g(t,`season.opens`,{on:e.opens_on});case`belated`:return`${g(t,`season.belated`)} ${n()}`;case`today`:return g(t,`season.today`);case`late`:return g(t,`season.late`);default:return n()}}var H=m`
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
`,U=m`
  summary {
    width: fit-content;
    line-height: 44px;
    cursor: pointer;
    color: var(--secondary-text-color);
  }
`;n(`wt-card-printing`,class extends S{static properties={unprintable:{state:!0}};constructor(){super(),this.unprintable=[]}render(){return d`<details>
      <summary>${this.say(`season.print`)}</summary>
      <div class="line">
        <button class="chip" @click=${()=>this.print(`cards`)}>${this.say(`season.print_plain`)}</button>
        <button class="chip" @click=${()=>this.print(`cards_cp932`)}>${this.say(`season.print_cp932`)}</button>
      </div>
      ${this.unprintable.length?this.byHand():e}
    </details>`}byHand(){return d`<p class="quiet" role="status">${this.count(`season.unprintable`,this.unprintable.length)}</p>
      <ul>${this.unprintable.map(({name:e,characters:t})=>d`<li class="line"><bdi class="grow">${e}</bdi><span>${t}</span></li>`)}</ul>`}async print(e){await this.attempt(async()=>{this.unprintable=await p(this.backend,e),await t(this.backend,e)})}static styles=[a,x,U]});var W=90,G=class extends S{static properties={text:{state:!0},refused:{state:!0},failure:{state:!0},busy:{state:!0}};watch=new i(this);checklist=new c(this,()=>this.backend);scroller=new w(this,88);seen=``;active=0;timer;constructor(){super(),this.text=``,this.refused=``,this.failure=``,this.busy=new Set}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}willUpdate(e){this.watch.see(this.hass,{what:`overview`,network:this.network,limit:1}),e.has(`network`)&&this.checklist.forget();let{snapshot:t}=this.watch,n=t&&`change`in t?`${this.network} ${this.language} ${t.change}`:``;n&&n!==this.seen&&(this.seen=n,this.read(()=>this.checklist.refresh()))}updated(){this.scroller.isFlying||this.checklist.cards.want(...this.scroller.range)}async read(e){try{await e(),this.refused=``,this.failure=``}catch(e){this.refused=_(e)?e.translation_key??e.code:`unknown`,this.failure=await r(this.hass,e).catch(()=>``)||this.say(`failed`)}}render(){let{season:t}=this.checklist;return this.refused===`no_season`||!t?this.without():d`<div class="scroller" tabindex="-1" @scroll=${this.scroller.onScroll}>
      <div class="above">
        <section>${B(t,this.language)}</section>
        <section>
          <wt-tie-picker .hass=${this.hass} .network=${this.network} .label=${this.say(`season.from`)}
            @wt-picked=${({detail:e})=>this.onCame(e,t)}></wt-tie-picker>
          ${t.totals.send?d`<wt-card-printing .hass=${this.hass} .network=${this.network}></wt-card-printing>`:e}
        </section>
      </div>
      <div class="bar">${this.bar()}</div>
      ${this.list(t)}
    </div>`}without(){return this.refused===`no_season`?d`<div class="page"><section>
        <h2>${this.say(`season.none`)}</h2>
        <p class="quiet">${this.say(`season.none_hint`)}</p>
        <a class="text line" href="/config/integrations/integration/weak_ties">${this.say(`season.settings`)}</a>
      </section></div>`:d`<p class="page quiet" role="status">${this.failure||this.say(`season.loading`)}</p>`}bar(){let{totals:t,list:n}=this.checklist;return d`<input type="search" .value=${this.text} @input=${this.onInput} autocomplete="off"
        aria-label=${this.say(`season.search`)} placeholder=${this.say(`season.search`)} />
      <div class="lists" role="group" aria-label=${this.say(`season.lists`)}>
        ${(t?I(t,n):[]).map(e=>d`<button class="chip" aria-pressed=${e===n} @click=${()=>this.show(e)}>
            ${this.say(`season.${e}`)} <small>${this.number(t?.[e]??0)}</small>
          </button>`)}
      </div>
      ${this.failure?d`<p class="quiet" role="status">${this.failure}</p>`:e}`}list(t){let n=this.checklist.cards.total??0;this.scroller.total=n;let[r,i]=this.scroller.range,a=Array.from({length:i-r},(e,t)=>r+t);return this.active<Math.min(r,n)?a.unshift(this.active):this.active>=i&&this.active<n&&a.push(this.active),d`<p class="nobody quiet" role="status">${this.checklist.cards.total===0?this.nobody():e}</p>
      <div class="one-row" aria-hidden="true"></div>
      <ul role="list" aria-label=${this.say(`season.${this.checklist.list}`)} style="height: ${n*this.scroller.row}px"
        @keydown=${this.onKey} @focusin=${this.onFocus}>
        ${s(a,e=>this.checklist.cards.idAt(e),e=>this.row(e,n,t))}
      </ul>`}nobody(){let{list:e,search:t}=this.checklist;return t?this.say(`season.nobody`):this.say(e===`send`||e===`sent`||e===`received`?`season.${e}_none`:`season.list_none`)}row(e,t,n){let r=this.checklist.cards.at(e);return E(r,{language:this.language,index:e,total:t,height:this.scroller.row,isBusy:r!==void 0&&this.busy.has(r.tie_id),isBelated:n.is_belated,onOpen:()=>r&&this.open(r.tie_id),onToggle:e=>r&&this.change(r,M(this.backend,r,n,e)),onMourning:e=>r&&this.change(r,N(this.backend,r,n,e))})}async change(e,{done:t,act:n,undo:r}){if(this.busy.has(e.tie_id))return this.requestUpdate();this.busy=new Set([...this.busy,e.tie_id]),await this.attempt(n)&&this.toast(this.say(t,{name:e.name}),r),this.checklist.cards.refresh(),this.busy=new Set([...this.busy].filter(t=>t!==e.tie_id))}async onCame({id:e,name:t},{season:n}){await this.attempt(()=>h(this.backend,e,n,`received`))&&this.toast(this.say(`season.done.received`,{name:t}),()=>l(this.backend,e,n,`received`))}async show(e){await this.read(()=>this.checklist.show(e)),this.begin()}onInput=({target:e})=>{this.text=e.value,clearTimeout(this.timer),this.timer=setTimeout(()=>{this.read(()=>this.checklist.lookFor(this.text)).then(()=>this.begin())},W)};begin(){this.active=0,this.scroller.begin(),this.requestUpdate()}onFocus=({target:e})=>{let t=e.closest(`[data-index]`)?.dataset.index;t!==void 0&&(this.active=Number(t))};onKey=e=>{let t=this.scroller.moved(e.key,this.active);if(t===void 0)return;e.preventDefault();let{part:n}=e.target.dataset;this.active=t,this.scroller.reveal(t),this.requestUpdate(),this.updateComplete.then(()=>this.focusOn(t,n??`who`))};focusOn(e,t){let n=this.renderRoot.querySelector(`[data-index="${e}"]`);(n?.querySelector(`[data-part="${t}"]`)??n?.querySelector(`button`))?.focus({preventScroll:!0})}number(e){return u(this.language,e)}static styles=[a,x,b,H]};n(`weak-ties-view-season`,G);export{G as SeasonView};