import{B as e,J as t,K as n,L as r,N as i,R as a,X as o,Y as s,c,l,s as u,u as d,z as f}from"./weak-ties-common-C1nVfVVD.js";import{n as p,r as m,t as h}from"./weak-ties-panel-view-DZ_B2A7q.js";var g={slipping:{about_to_slip:!0},archived:{archived:!0}};function _(e){return g[e]??{}}function v(e,t,n){let r={...e};return n===``||n===void 0||n===!1?delete r[t]:r[t]=n,r}var y=[r,m,p,o`
    :host,
    .people {
      height: 100%;
    }
    .people {
      display: flex;
      flex-direction: column;
      container-type: inline-size;
    }
    .top {
      flex: none;
      padding: var(--ha-space-3, 12px) var(--ha-space-4, 16px) 0;
    }
    /* Below, so that the list doesn't jump under the finger that ticks somebody off. */
    wt-bulk-edit {
      flex: none;
      padding-inline: var(--ha-space-4, 16px);
      border-block-start: 1px solid var(--divider-color);
      background: var(--card-background-color);
    }
    .scroller {
      flex: 1;
      min-height: 0;
      overflow: auto;
      outline: none;
      contain: strict;
      background: var(--card-background-color);
      border-block-start: 1px solid var(--divider-color);
    }
    .scroller > .quiet {
      padding: var(--ha-space-6, 24px) var(--ha-space-4, 16px);
    }
    [role="grid"] {
      position: relative;
    }
    .row {
      position: absolute;
      inset-inline: 0;
      top: 0;
      box-sizing: border-box;
      display: grid;
      grid-template-columns: 44px 40px minmax(0, 3fr) minmax(0, 2fr);
      align-items: center;
      gap: var(--ha-space-3, 12px);
      padding-inline: var(--ha-space-2, 8px) var(--ha-space-4, 16px);
      border-block-end: 1px solid var(--divider-color);
      cursor: pointer;
    }
    .row:focus-visible {
      outline-offset: -2px;
    }
    .row[aria-selected="true"] {
      background: color-mix(in srgb, var(--primary-color) 12%, transparent);
    }
    .tick {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
    }
    .face {
      display: grid;
      place-items: center;
      width: 40px;
      height: 40px;
      border-radius: 50%;
      background: oklch(0.5 0.1 var(--hue));
      color: white;
      font-weight: var(--ha-font-weight-medium, 500);
      overflow: hidden;
    }
    .who,
    .state {
      display: grid;
      min-width: 0;
    }
    .who > *,
    .state > * {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .name {
      font-weight: var(--ha-font-weight-medium, 500);
    }
    .name ha-icon {
      --mdc-icon-size: 16px;
      margin-inline-start: var(--ha-space-1, 4px);
      color: var(--secondary-text-color);
    }
    rt {
      font-weight: var(--ha-font-weight-normal, 400);
      color: var(--secondary-text-color);
    }
    .work,
    .state {
      color: var(--secondary-text-color);
      font-size: var(--ha-font-size-s, 12px);
    }
    @container (max-width: 600px) {
      .row {
        grid-template-columns: 44px 40px minmax(0, 1fr);
        gap: var(--ha-space-2, 8px);
        padding-inline: 0 var(--ha-space-3, 12px);
      }
      .state {
        display: none;
      }
    }
    @media (hover: hover) {
      .row:hover {
        background: color-mix(in srgb, var(--primary-text-color) 6%, transparent);
      }
    }
  `],b=4,x=[5,4,3,2,1],S=class extends h{static properties={lines:{attribute:!1},total:{type:Number},done:{state:!0},tag:{state:!0}};constructor(){super(),this.tag=``}render(){let e=this.done!==void 0;return s`<div class="bulk" role="group" aria-label=${this.say(`bulk.label`)}>
      <span role="status">${e?this.say(`bulk.progress`,{done:this.done??0,all:this.lines.length}):this.count(`bulk.selected`,this.lines.length)}</span>
      ${this.lines.length<this.total?this.button(`bulk.all`,()=>this.tell(`wt-select-all`),e):t}
      ${this.button(`bulk.none`,()=>this.tell(`wt-select-none`),e)}
      <select aria-label=${this.say(`bulk.strength`)} ?disabled=${e} @change=${this.onStrength}>
        <option value="">${this.say(`bulk.strength`)}</option>
        ${x.map(e=>s`<option value=${e}>${this.say(`strength.${e}`)}</option>`)}
      </select>
      <form @submit=${this.onTag}>
        <input .value=${this.tag} placeholder=${this.say(`bulk.tag`)} aria-label=${this.say(`bulk.tag`)} ?disabled=${e}
          @input=${({target:e})=>{this.tag=e.value}} />
        <button class="chip" ?disabled=${e||!this.tag.trim()}>${this.say(`bulk.add_tag`)}</button>
      </form>
      ${this.button(`bulk.star`,()=>this.star(!0),e)}${this.button(`bulk.unstar`,()=>this.star(!1),e)}
      ${this.button(`bulk.archive`,()=>this.archive(),e)}
    </div>`}button(e,t,n){return s`<button class="chip" type="button" ?disabled=${n} @click=${t}>${this.say(e)}</button>`}tell(e){this.dispatchEvent(new CustomEvent(e))}onStrength=({target:e})=>{let t=Number(e.value);t&&this.change(()=>({strength:t}),e=>({strength:e.strength}))};onTag=e=>{e.preventDefault();let t=this.tag.trim();t&&this.change(e=>({tags:[...e.tags,t]}),e=>({tags:e.tags}))};star(e){this.change(()=>({starred:e}),e=>({starred:e.starred}))}change(e,t){let{backend:n}=this;this.each(t=>n.update(t.id,e(t)),e=>n.update(e.id,t(e)))}archive(){let{backend:e}=this,t=this.lines.filter(({archived:e})=>!e);this.each(t=>e.archive(t.id),t=>e.restore(t.id),t)}async each(e,t,n=this.lines){let r=[];this.done=0;let i=await this.attempt(()=>C(n,async t=>{await e(t),r.push(t),this.done=r.length}));this.done=void 0,this.tag=``,this.tell(`wt-select-none`),(i||r.length)&&this.toast(this.count(`bulk.done`,r.length),()=>C(r,t))}static styles=[r,p,o`
      :host {
        display: block;
        container-type: inline-size;
      }
      .bulk {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--ha-space-2, 8px);
        padding-block: var(--ha-space-2, 8px);
      }
      form {
        display: flex;
        gap: var(--ha-space-2, 8px);
      }
      /* One line to swipe: the list above is what a phone is for. */
      @container (max-width: 600px) {
        .bulk {
          flex-wrap: nowrap;
          overflow-x: auto;
          white-space: nowrap;
        }
        .bulk > * {
          flex: none;
        }
      }
      select:not(#_),
      input:not(#_) {
        width: 150px;
      }
    `]};async function C(e,t){let n=[...e];await Promise.all(Array.from({length:b},async()=>{for(let e=n.shift();e;e=n.shift())await t(e)}))}e(`wt-bulk-edit`,S);var w=[`fresh`,`due`,`overdue`,`lapsed`,`dormant`,`unkept`],T=[`direct`,`fragile`,`employer_only`,`lost`],E=[5,4,3,2,1],D=[`days_overdue`,`due`,`name`,`last_interaction`,`strength`,`added`],O=class extends h{static properties={query:{attribute:!1},facets:{attribute:!1}};render(){let e=(e,t)=>t.map(t=>[String(t),this.say(`${e}.${t}`)]);return s`<div class="filters">
      ${this.choice(`standing`,e(`standing`,w))}
      ${this.choice(`reach`,e(`reach`,T))}
      ${this.choice(`strength`,e(`strength`,E))}
      ${this.choice(`tag`,this.facets?.tags.map(({name:e})=>[e,e])??[])}
      ${this.choice(`organization`,this.facets?.employers.map(({name:e,ties:t})=>[e,`${e} (${t})`])??[])}
      ${this.choice(`sort`,e(`sort`,D))}
      ${this.tick(`starred`)}${this.tick(`about_to_slip`)}${this.tick(`archived`)}
    </div>`}choice(e,t){let n=String(this.query[e]??``);return s`<label>${this.say(`filter.${e}`)}
      <select @change=${({target:t})=>this.set(e,t.value)}>
        <option value="" ?selected=${n===``}>${this.say(e===`sort`?`filter.usual`:`filter.any`)}</option>
        ${t.map(([e,t])=>s`<option value=${e} ?selected=${e===n}>${t}</option>`)}
      </select>
    </label>`}tick(e){return s`<label class="pick"><input type="checkbox" .checked=${this.query[e]??!1}
        @change=${({target:t})=>this.ask(v(this.query,e,t.checked))} />
      ${this.say(`filter.${e}`)}</label>`}set(e,t){this.ask(e===`strength`?v(this.query,e,Number(t)||``):v(this.query,e,t))}ask(e){this.dispatchEvent(new CustomEvent(`wt-query`,{detail:e}))}static styles=[r,p,o`
      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        align-items: end;
        gap: var(--ha-space-2, 8px) var(--ha-space-3, 12px);
        padding-block: var(--ha-space-3, 12px) var(--ha-space-2, 8px);
      }
    `]};e(`wt-people-filters`,O);var k=90,A=60,j=64,M=500,N=class extends h{static properties={text:{state:!0},query:{state:!0},facets:{state:!0},filtering:{state:!0},active:{state:!0},selected:{state:!0}};watch=new i(this);pages=new u((e,t)=>this.backend.ties(this.query,e,t),()=>this.requestUpdate());sizes=new ResizeObserver(()=>this.requestUpdate());seen=``;timer;flight;constructor(){super(),this.text=``,this.query={},this.filtering=!1,this.active=0,this.selected=new Map}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer),clearTimeout(this.flight),this.sizes.disconnect()}firstUpdated(){let{scroller:e}=this;e&&this.sizes.observe(e),this.narrow||this.search?.focus()}willUpdate(e){this.watch.see(this.hass,{what:`overview`,network:this.network,limit:1}),(e.has(`network`)||e.has(`path`))&&this.begin(_(this.path));let{snapshot:t}=this.watch,n=t&&`change`in t?`${this.network} ${t.change}`:``;n!==this.seen&&(this.seen=n,this.pages.refresh(),this.filtering&&this.readFacets())}updated(){let[e,t]=this.range;this.flight===void 0&&this.pages.want(e,Math.max(e,t-1))}render(){return s`<div class="people" @keydown=${this.onAnyKey}>
      <div class="top">
        <div class="line">
          <input type="search" class="grow" .value=${this.text} @input=${this.onInput} @keydown=${this.onSearchKey}
            aria-label=${this.say(`people.search`)} placeholder=${this.say(`people.search`)} autocomplete="off" />
          <button class="icon" aria-label=${this.say(`people.filter`)} title=${this.say(`people.filter`)}
            aria-expanded=${this.filtering} @click=${this.onFilter}>
            <ha-icon icon=${this.isNarrowed?`mdi:filter-check`:`mdi:filter-outline`}></ha-icon>
          </button>
        </div>
        ${this.filtering?s`<wt-people-filters .hass=${this.hass} .query=${this.query} .facets=${this.facets}
                @wt-query=${({detail:e})=>this.begin(e)}></wt-people-filters>`:t}
        ${this.figures()}
      </div>
      ${this.list()}${this.selected.size?this.bulk():t}
    </div>`}figures(){let{total:e}=this.pages,n=this.pages.failed&&e===void 0?this.say(`failed`):``;return s`<p class="quiet" role="status">
      ${e===void 0?n||this.say(`card.loading`):this.count(`people.count`,e)}
      ${this.isNarrowed?s`<button class="text" @click=${()=>this.begin(this.bare)}>${this.say(`people.all`)}</button>`:t}
    </p>`}bulk(){return s`<wt-bulk-edit .hass=${this.hass} .network=${this.network} .lines=${[...this.selected.values()]}
      .total=${Math.min(this.pages.total??0,M)} @wt-select-all=${this.onSelectAll}
      @wt-select-none=${()=>this.select(new Map)}></wt-bulk-edit>`}list(){let e=this.pages.total??0,[r,i]=this.range,a=Array.from({length:i-r},(e,t)=>r+t);return e>this.active&&(this.active<r||this.active>=i)&&a.push(this.active),s`<div class="scroller" tabindex="-1" @scroll=${this.onScroll}>
      ${this.pages.total===0?this.nobody():t}
      <div role="grid" aria-label=${this.say(`panel.people`)} aria-rowcount=${e} aria-multiselectable="true"
        style="height: ${e*j}px" @keydown=${this.onKey}>
        ${n(a,e=>this.pages.at(e)?.id??e,e=>this.row(e))}
      </div>
    </div>`}nobody(){return this.text||this.isNarrowed?s`<p class="quiet">${this.say(`people.nobody`)}</p>`:s`<p class="quiet">${this.say(`empty.nobody`)}</p>`}row(e){let n=this.pages.at(e),r=`transform: translateY(${e*j}px); height: ${j}px`;if(!n)return s`<div class="row" role="row" aria-rowindex=${e+1} style=${r}><span role="gridcell"></span></div>`;let i=this.selected.has(n.id);return s`<div class="row" role="row" data-index=${e} aria-rowindex=${e+1} aria-selected=${i}
      tabindex=${e===this.active?0:-1} style=${r} @click=${()=>this.open(n.id)}
      @focus=${()=>this.walk(e)}>
      <span role="gridcell" class="tick" @click=${e=>this.onTick(e,n)}>
        <input type="checkbox" tabindex="-1" .checked=${i} aria-label=${this.say(`people.select`,{name:n.name})} />
      </span>
      <span role="gridcell" class="face" style="--hue: ${f(n.id)}">${n.initials}</span>
      <span role="gridcell" class="who">
        <span class="name">${a(n)}${n.starred?s`<ha-icon icon="mdi:star" role="img" aria-label=${this.say(`tie.starred`)}></ha-icon>`:t}</span>
        <span class="work">${[n.title,n.organization].filter(Boolean).join(` · `)}</span>
      </span>
      <span role="gridcell" class="state">
        <span>${n.late||n.why}</span>
        <span>${this.stateOf(n)}</span>
      </span>
    </div>`}stateOf(e){return e.reach===`direct`?e.tags.join(` · `):this.say(`reach.${e.reach}`)}get scroller(){return this.renderRoot.querySelector(`.scroller`)}get search(){return this.renderRoot.querySelector(`input[type=search]`)}get viewport(){let{scroller:e}=this,t=e?.clientHeight||window.innerHeight;return{top:e?.scrollTop??0,height:t,row:j,total:this.pages.total??0}}get range(){return c(this.viewport)}get bare(){return this.query.search?{search:this.query.search}:{}}get isNarrowed(){return Object.keys(this.query).some(e=>e!==`search`&&e!==`sort`)}begin(e){this.query=e,this.active=0,this.select(new Map),this.pages.restart(),this.scroller?.scrollTo({top:0})}onScroll=()=>{this.flight??=setTimeout(()=>{this.flight=void 0,this.requestUpdate()},A),this.requestUpdate()};onFilter=()=>{this.filtering=!this.filtering,this.filtering&&this.readFacets()};async readFacets(){this.facets=await this.backend.facets().catch(()=>this.facets)}onInput=({target:e})=>{this.text=e.value,clearTimeout(this.timer),this.timer=setTimeout(()=>{let{search:e,...t}=this.query,n=this.text.trim();this.query=n?{...t,search:n}:t,this.active=0,this.pages.refresh(),this.scroller?.scrollTo({top:0})},k)};onSearchKey=e=>{if(e.key===`ArrowDown`)this.focusOn(this.active);else if(e.key===`Enter`&&this.pages.at(0))this.open(this.pages.at(0)?.id??``);else if(e.key===`Escape`&&this.text===``)this.search?.blur();else return;e.preventDefault()};onAnyKey=e=>{let[t]=e.composedPath();e.key!==`/`||t instanceof HTMLInputElement||t instanceof HTMLTextAreaElement||(e.preventDefault(),this.search?.focus())};onKey=e=>{let t=this.pages.at(this.active),n=l(e.key,this.active,this.viewport);if(n!==void 0)this.focusOn(n);else if(e.key===`Enter`&&t)this.open(t.id);else if(e.key===` `&&t)this.toggle(t);else if(e.key===`Escape`)this.leave();else return;e.preventDefault(),e.stopPropagation()};leave(){this.selected.size?this.select(new Map):this.search?.focus()}walk(e){e!==this.active&&(this.active=e)}focusOn(e){this.active=e,this.scroller?.scrollTo({top:d(this.viewport,e)}),this.updateComplete.then(()=>{this.renderRoot.querySelector(`[data-index="${e}"]`)?.focus({preventScroll:!0})})}onTick(e,t){e.stopPropagation(),this.toggle(t)}toggle(e){let t=new Map(this.selected);t.delete(e.id)||t.set(e.id,e),this.select(t)}select(e){this.selected=e}onSelectAll=()=>{this.attempt(async()=>{let{lines:e}=await this.backend.ties(this.query,0,M);this.select(new Map(e.map(e=>[e.id,e])))})};static styles=y};e(`weak-ties-view-people`,N);export{N as PeopleView};