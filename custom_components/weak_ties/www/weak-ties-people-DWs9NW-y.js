import{$ as e,G as t,R as n,U as r,Z as i,et as a,nt as o,p as s}from"./weak-ties-common-CRQM6NKd.js";import{n as c,r as l,t as u}from"./weak-ties-panel-view-CnDydiz-.js";import{a as d,i as f,o as p,r as m,t as h}from"./weak-ties-people-query-BoK_4C_e.js";import{n as g,r as _,t as v}from"./weak-ties-scroller-DFnGYGNE.js";var y=[r,l,c,o`
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
      /* On a low screen, or below many filters, the page scrolls, and the list in it. */
      min-height: 200px;
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
    /* Never seen: it says how high a row is. */
    .one-row {
      position: absolute;
      visibility: hidden;
      height: calc(64px * max(1, var(--ha-font-size-scale, 1)));
    }
    .row {
      position: absolute;
      inset-inline: 0;
      top: 0;
      box-sizing: border-box;
      contain: strict;
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
  `],b=class{host;ticked=new Map;constructor(e){this.host=e}get lines(){return[...this.ticked.values()]}get size(){return this.ticked.size}has({id:e}){return this.ticked.has(e)}toggle(e){this.take(this.has(e)?this.lines.filter(({id:t})=>t!==e.id):[...this.lines,e])}clear(){this.take([])}take(e){this.ticked=new Map(e.map(e=>[e.id,e])),this.host.requestUpdate()}},x=4,S=[5,4,3,2,1],C=class extends u{static properties={lines:{attribute:!1},total:{type:Number},done:{state:!0},tag:{state:!0}};constructor(){super(),this.tag=``}render(){let t=this.done!==void 0;return a`<div class="bulk" role="group" aria-label=${this.say(`bulk.label`)}>
      <span role="status">${t?this.say(`bulk.progress`,{done:this.done??0,all:this.lines.length}):this.count(`bulk.selected`,this.lines.length)}</span>
      ${this.lines.length<this.total?this.button(`bulk.all`,()=>this.tell(`wt-select-all`),t):e}
      ${this.button(`bulk.none`,()=>this.tell(`wt-select-none`),t)}
      <select aria-label=${this.say(`bulk.strength`)} ?disabled=${t} @change=${this.onStrength}>
        <option value="">${this.say(`bulk.strength`)}</option>
        ${S.map(e=>a`<option value=${e}>${this.say(`strength.${e}`)}</option>`)}
      </select>
      <form @submit=${this.onTag}>
        <input .value=${this.tag} placeholder=${this.say(`bulk.tag`)} aria-label=${this.say(`bulk.tag`)} ?disabled=${t}
          @input=${({target:e})=>{this.tag=e.value}} />
        <button class="chip" ?disabled=${t||!this.tag.trim()}>${this.say(`bulk.add_tag`)}</button>
      </form>
      ${this.button(`bulk.star`,()=>this.star(!0),t)}${this.button(`bulk.unstar`,()=>this.star(!1),t)}
      ${this.button(`bulk.archive`,()=>this.archive(),t)}
    </div>`}button(e,t,n){return a`<button class="chip" type="button" ?disabled=${n} @click=${t}>${this.say(e)}</button>`}tell(e){this.dispatchEvent(new CustomEvent(e))}onStrength=({target:e})=>{let t=Number(e.value);t&&this.change(()=>({strength:t}),e=>({strength:e.strength}))};onTag=e=>{e.preventDefault();let t=this.tag.trim();t&&this.change(e=>({tags:[...e.tags,t]}),e=>({tags:e.tags}))};star(e){this.change(()=>({starred:e}),e=>({starred:e.starred}))}change(e,t){let{backend:n}=this;this.each(t=>n.update(t.id,e(t)),e=>n.update(e.id,t(e)))}archive(){let{backend:e}=this,t=this.lines.filter(({archived:e})=>!e);this.each(t=>e.archive(t.id),t=>e.restore(t.id),t)}async each(e,t,n=this.lines){let r=[];this.done=0;let i=await this.attempt(()=>w(n,async t=>{await e(t),r.push(t),this.done=r.length}));this.done=void 0,this.tag=``,this.tell(`wt-select-none`),(i||r.length)&&this.toast(this.count(`bulk.done`,r.length),()=>w(r,t))}static styles=[r,c,o`
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
    `]};async function w(e,t){let n=[...e];await Promise.all(Array.from({length:x},async()=>{for(let e=n.shift();e;e=n.shift())await t(e)}))}t(`wt-bulk-edit`,C);var T=[`fresh`,`due`,`overdue`,`lapsed`,`dormant`,`unkept`],E=[`direct`,`fragile`,`employer_only`,`lost`],D=[5,4,3,2,1],O=[`days_overdue`,`due`,`name`,`last_interaction`,`strength`,`added`],k=class extends u{static properties={query:{attribute:!1},facets:{attribute:!1}};render(){let e=(e,t)=>t.map(t=>[String(t),this.say(`${e}.${t}`)]);return a`<div class="filters">
      ${this.choice(`standing`,e(`standing`,T))}
      ${this.choice(`reach`,e(`reach`,E))}
      ${this.choice(`strength`,e(`strength`,D))}
      ${this.choice(`tag`,this.facets?.tags.map(({name:e})=>[e,e])??[])}
      ${this.choice(`organization`,this.facets?.employers.map(({name:e,ties:t})=>[e,`${e} (${t})`])??[])}
      ${this.choice(`sort`,e(`sort`,O))}
      ${this.tick(`starred`)}${this.tick(`about_to_slip`)}${this.tick(`archived`)}
    </div>`}choice(e,t){let n=String(this.query[e]??``),r=n===``||t.some(([e])=>e===n);return a`<label>${this.say(`filter.${e}`)}
      <select @change=${({target:t})=>this.set(e,t.value)}>
        <option value="" ?selected=${n===``}>${this.say(e===`sort`?`filter.usual`:`filter.any`)}</option>
        ${(r?t:[[n,n],...t]).map(([e,t])=>a`<option value=${e} ?selected=${e===n}>${t}</option>`)}
      </select>
    </label>`}tick(e){return a`<label class="pick"><input type="checkbox" .checked=${this.query[e]??!1}
        @change=${({target:t})=>this.ask(p(this.query,e,t.checked))} />
      ${this.say(`filter.${e}`)}</label>`}set(e,t){this.ask(e===`strength`?p(this.query,e,Number(t)||``):p(this.query,e,t))}ask(e){this.dispatchEvent(new CustomEvent(`wt-query`,{detail:e}))}static styles=[r,c,o`
      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        align-items: end;
        gap: var(--ha-space-2, 8px) var(--ha-space-3, 12px);
        padding-block: var(--ha-space-3, 12px) var(--ha-space-2, 8px);
      }
    `]};t(`wt-people-filters`,k);var A=90,j=500,M=class extends u{static properties={text:{state:!0},query:{state:!0},facets:{state:!0},filtering:{state:!0},active:{state:!0}};watch=new n(this);pages=new s((e,t)=>this.backend.ties(this.query,e,t),()=>this.requestUpdate());selection=new b(this);scroller=new v(this,64);seen=``;timer;constructor(){super(),this.text=``,this.query={},this.filtering=!1,this.active=0}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}firstUpdated(){this.narrow||this.search?.focus()}willUpdate(e){this.watch.see(this.hass,{what:`overview`,network:this.network,limit:1}),(e.has(`network`)||e.has(`path`))&&this.begin(m(this.path));let{snapshot:t}=this.watch,n=t&&`change`in t?`${this.network} ${t.change}`:``;n!==this.seen&&(this.seen=n,this.pages.refresh(),this.filtering&&this.readFacets())}updated(){let[e,t]=this.scroller.range;this.scroller.isFlying||this.pages.want(e,Math.max(e,t-1))}render(){return a`<div class="people" @keydown=${this.onAnyKey}>
      <div class="top">
        <div class="line">
          <input type="search" class="grow" .value=${this.text} @input=${this.onInput} @keydown=${this.onSearchKey}
            aria-label=${this.say(`people.search`)} placeholder=${this.say(`people.search`)} autocomplete="off" />
          <button class="icon" aria-label=${this.say(`people.filter`)} title=${this.say(`people.filter`)}
            aria-expanded=${this.filtering} @click=${this.onFilter}>
            <ha-icon icon=${h(this.query)?`mdi:filter-check`:`mdi:filter-outline`}></ha-icon>
          </button>
        </div>
        ${this.filtering?a`<wt-people-filters .hass=${this.hass} .query=${this.query} .facets=${this.facets}
                @wt-query=${({detail:e})=>this.begin(e)}></wt-people-filters>`:e}
        ${this.figures()}
      </div>
      ${this.list()}${this.selection.size?this.bulk():e}
    </div>`}figures(){let{total:t}=this.pages,n=this.pages.failed&&t===void 0?this.say(`failed`):``,r=this.query.organization??this.query.tag;return a`<p class="quiet" role="status">
      ${r?a`<bdi>${r}</bdi>: `:e}
      ${t===void 0?n||this.say(`card.loading`):this.count(`people.count`,t)}
      ${h(this.query)?a`<button class="text" @click=${()=>this.begin(d(this.query))}>${this.say(`people.all`)}</button>`:e}
    </p>`}bulk(){return a`<wt-bulk-edit .hass=${this.hass} .network=${this.network} .lines=${this.selection.lines}
      .total=${Math.min(this.pages.total??0,j)} @wt-select-all=${this.onSelectAll}
      @wt-select-none=${()=>this.selection.clear()}></wt-bulk-edit>`}list(){let t=this.pages.total??0;this.scroller.total=t;let[n,r]=this.scroller.range,o=Array.from({length:r-n},(e,t)=>n+t);return t>this.active&&(this.active<n||this.active>=r)&&o.push(this.active),a`<div class="scroller" tabindex="-1" @scroll=${this.scroller.onScroll}>
      ${this.pages.total===0?this.nobody():e}
      <div class="one-row" aria-hidden="true"></div>
      <div role="grid" aria-label=${this.say(`panel.people`)} aria-rowcount=${t} aria-multiselectable="true"
        style="height: ${t*this.scroller.row}px" @keydown=${this.onKey}>
        ${i(o,e=>this.pages.at(e)?.id??e,e=>this.row(e))}
      </div>
    </div>`}nobody(){let e=this.text||h(this.query)?`people.nobody`:`empty.nobody`;return a`<p class="quiet">${this.say(e)}</p>`}row(e){let t=this.pages.at(e);return t?_(t,{language:this.language,album:this.album,index:e,height:this.scroller.row,isActive:e===this.active,isSelected:this.selection.has(t),onOpen:()=>this.open(t.id),onFocus:()=>{this.active=e},onTick:e=>this.onTick(e,t)}):g(e,this.scroller.row)}get search(){return this.renderRoot.querySelector(`input[type=search]`)}begin(e){this.query=e,this.active=0,this.selection.clear(),this.pages.restart(),this.scroller.begin()}onFilter=()=>{this.filtering=!this.filtering,this.filtering&&this.readFacets()};async readFacets(){this.facets=await this.backend.facets().catch(()=>this.facets)}onInput=({target:e})=>{this.text=e.value,clearTimeout(this.timer),this.timer=setTimeout(()=>this.look(),A)};look(){clearTimeout(this.timer),this.timer=void 0,this.query=f(this.query,this.text),this.active=0,this.pages.refresh(),this.scroller.begin()}async afterLooking(e){this.timer!==void 0&&this.look(),await this.pages.settled()&&e()}onSearchKey=e=>{if(!e.isComposing){if(e.key===`ArrowDown`)this.afterLooking(()=>this.focusOn(this.active));else if(e.key===`Enter`)this.afterLooking(()=>this.openFirst());else if(e.key===`Escape`&&this.text===``)this.search?.blur();else return;e.preventDefault()}};openFirst(){let e=this.pages.at(0);e&&this.open(e.id)}onAnyKey=e=>{let[t]=e.composedPath();e.key!==`/`||t instanceof HTMLInputElement||t instanceof HTMLTextAreaElement||(e.preventDefault(),this.search?.focus())};onKey=e=>{let t=this.pages.at(this.active),n=this.scroller.moved(e.key,this.active);if(n!==void 0)this.focusOn(n);else if(e.key===`Enter`&&t)this.open(t.id);else if(e.key===` `&&t)this.selection.toggle(t);else if(e.key===`Escape`)this.leave();else return;e.preventDefault(),e.stopPropagation()};leave(){this.selection.size?this.selection.clear():this.search?.focus()}focusOn(e){this.active=e,this.scroller.reveal(e),this.updateComplete.then(()=>{this.renderRoot.querySelector(`[data-index="${e}"]`)?.focus({preventScroll:!0})})}onTick(e,t){e.stopPropagation(),this.selection.toggle(t)}onSelectAll=()=>{this.attempt(async()=>{let{lines:e}=await this.backend.ties(this.query,0,j);this.selection.take(e)})};static styles=y};t(`weak-ties-view-people`,M);export{M as PeopleView};