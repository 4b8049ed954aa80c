import{$ as e,G as t,J as n,U as r,W as i,_ as a,et as o,g as s,nt as c,v as l,y as u}from"./weak-ties-common-CRQM6NKd.js";import{n as d,t as f}from"./weak-ties-panel-view-CnDydiz-.js";var p=10,m=class{all=0;waiting=[];turns=[];get top(){return this.waiting[0]}get done(){return this.turns.length}get last(){return this.turns.at(-1)}get skipped(){return this.turns.filter(({judgement:e})=>e===`skipped`).length}get judged(){return this.done-this.skipped}get runsLow(){return this.waiting.length<p&&this.done+this.waiting.length<this.all}get offset(){return this.skipped}take({lines:e,total:t}){let n=new Set([...this.waiting,...this.turns.map(({line:e})=>e)].map(({id:e})=>e)),r=e.filter(({id:e})=>!n.has(e));this.waiting.push(...r);let i=this.done+this.waiting.length;this.all=r.length?Math.max(i,this.all||t):i}turn(e){let t=this.waiting.shift();if(t===void 0)return;let n={line:t,judgement:e};return this.turns.push(n),n}undo(){let e=this.turns.pop();return e&&this.waiting.unshift(e.line),e}putBack(e){this.turns.includes(e)&&(this.turns=this.turns.filter(t=>t!==e),this.waiting.unshift(e.line))}again(){let e=this.turns.filter(({judgement:e})=>e===`skipped`);this.turns=this.turns.filter(({judgement:e})=>e!==`skipped`),this.waiting.push(...e.map(({line:e})=>e))}};function h(e){return/^[1-5]$/.test(e)?Number(e):g[e.toLowerCase()]}var g={0:`skipped`,x:`aside`,z:`undo`},_=c`
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
`,v=50,y=class extends f{static properties={loaded:{state:!0},said:{state:!0}};deck=new m;fetching=!1;saving=Promise.resolve();constructor(){super(),this.loaded=!1,this.said=``}connectedCallback(){super.connectedCallback(),window.addEventListener(`keydown`,this.onKey)}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener(`keydown`,this.onKey)}willUpdate(e){e.has(`network`)&&(this.deck=new m,this.loaded=!1,this.fetch())}firstUpdated(){this.renderRoot.querySelector(`.deck`)?.focus()}render(){return o`${this.header()}
      <div class="deck" tabindex="-1">${this.content()}</div>
      <p class="quiet said" role="status">${this.said}</p>`}header(){let{done:t,all:n}=this.deck;return o`<header>
      <button class="icon" aria-label=${this.say(`triage.stop`)} title=${this.say(`triage.stop`)}
        @click=${()=>this.go(`week`)}><ha-icon icon="mdi:close"></ha-icon></button>
      <div>
        <div class="bar" role="progressbar" aria-label=${this.say(`triage.progress_label`)}
          aria-valuemin="0" aria-valuemax=${n} aria-valuenow=${t}>
          <div style="width: ${n?100*t/n:0}%"></div>
        </div>
        <div class="far">${n?this.say(`triage.progress`,{done:t,all:n}):e}</div>
      </div>
      <button class="icon undo" aria-label=${this.say(`triage.undo`)} title=${this.say(`triage.undo`)}
        ?disabled=${t===0} @click=${this.undo}><ha-icon icon="mdi:undo"></ha-icon></button>
    </header>`}content(){let{top:e}=this.deck;return e?this.person(e):!this.loaded||this.fetching?o`<p class="quiet question">${this.say(`card.loading`)}</p>`:this.deck.done>0?this.end():this.empty()}person(t){let n=[t.title,t.organization].filter(Boolean).join(` · `);return o`
      <div class="person" aria-live="polite">
        <wt-face .line=${t} .album=${this.album}></wt-face>
        <h2>${i(t)}</h2>
        ${n?o`<p class="work"><bdi>${n}</bdi></p>`:e}
        <p class="quiet">${t.why}</p>
      </div>
      <p class="question" id="question">${this.say(`triage.question`,{name:t.name})}</p>
      <div class="answers" role="group" aria-labelledby="question">${s.map(e=>this.answer(e))}</div>
      <div class="others">
        <button class="chip" @click=${()=>this.turn(`skipped`)}>${this.say(`triage.skip`)}</button>
        <button class="chip" @click=${()=>this.turn(`aside`)}>${this.say(`triage.aside`)}</button>
      </div>
      <p class="quiet keys">${this.say(`triage.keys`)}</p>
    `}answer(e){return o`<button class="answer" style="--strength: ${e}" @click=${()=>this.turn(e)}>
      <kbd aria-hidden="true">${e}</kbd>
      <span class="word">${this.say(`triage.strength.${e}`)}</span>
      <span class="hint">${this.say(`triage.hint.${e}`)}</span>
    </button>`}end(){let{judged:t,skipped:n}=this.deck;return o`<div class="end">
      <ha-icon icon="mdi:account-check-outline"></ha-icon>
      <p class="work">${this.count(`triage.done`,t)}</p>
      ${n?o`<p class="quiet">${this.count(`triage.done_skipped`,n)}</p>
            <button class="chip" @click=${this.again}>${this.say(`triage.again`)}</button>`:e}
      <button class="primary" @click=${()=>this.go(`week`)}>${this.say(`triage.to_week`)}</button>
    </div>`}empty(){return o`<div class="end">
      <p class="work">${this.say(`triage.empty`)}</p>
      <p class="quiet">${this.say(`triage.empty_hint`)}</p>
      <button class="primary" @click=${()=>this.go(`files`)}>${this.say(`triage.import`)}</button>
    </div>`}onKey=e=>{let t=h(e.key);t===void 0||e.repeat||e.ctrlKey||e.metaKey||e.altKey||b(e)||(e.preventDefault(),e.stopPropagation(),t===`undo`?this.undo():this.turn(t))};turn(e){let t=this.deck.turn(e);t&&(this.tell(t),e!==`skipped`&&this.save(t,a),this.deck.runsLow&&this.fetch(),this.requestUpdate())}undo=()=>{let e=this.deck.undo();e&&(this.said=this.say(`triage.undone`,{name:e.line.name}),e.judgement!==`skipped`&&this.save(e,u),this.requestUpdate())};again=()=>{this.deck.again(),this.requestUpdate()};tell({line:{name:e},judgement:t}){this.said=t===`skipped`?this.say(`triage.skipped`,{name:e}):t===`aside`?this.say(`triage.put_aside`,{name:e}):this.say(`triage.answered`,{name:e,word:this.say(`triage.strength.${t}`)})}save(e,t){let{line:n,judgement:r}=e;r!==`skipped`&&(this.saving=this.saving.then(()=>t(this.backend,n,r)).then(()=>void 0,t=>this.fail(e,t)))}async fail(e,t){let r=await n(this.hass,t).catch(()=>``)||this.say(`failed`);this.deck.putBack(e),this.said=this.say(`triage.failed`,{name:e.line.name,why:r}),this.requestUpdate()}async fetch(){if(!this.fetching){this.fetching=!0;try{await this.saving;let{deck:e}=this;e.take(await l(this.backend,e.offset,v))}catch(e){this.said=await n(this.hass,e).catch(()=>``)||this.say(`failed`)}finally{this.fetching=!1,this.loaded=!0,this.requestUpdate()}}}static styles=[r,d,_]};function b(e){let[t]=e.composedPath();return t instanceof HTMLElement&&(t.isContentEditable||t.matches(`input, textarea, select`))}t(`weak-ties-view-triage`,y);export{y as TriageView};