import{B as e,P as t,U as n,V as r,W as i,X as a,Y as o,Z as s,a as c,i as l,n as u,o as d,q as f,r as p,y as m,z as h}from"./weak-ties-common-BjZ0iXzw.js";import{n as g,r as _,t as v}from"./weak-ties-panel-view-B6QKDIlv.js";function y({excluded:e}){let t={mourning:[],no_address:[],others:[]};for(let n of e){let[e]=n.keys;n.keys.includes(`in_mourning`)?t.mourning.push(n):e===`no_address`?t.no_address.push(n):t.others.push(n)}return t}function b({totals:e}){let t=e.sent+e.send;return{sent:e.sent,all:t,share:t?e.sent/t:0}}function x(e){return e.is_open?e.is_belated?`belated`:e.days_left===0?`today`:e.days_left<0?`late`:`days`:e.days_left<0?`late`:`opens`}var S=s`
  .deadline {
    margin: 0 0 var(--ha-space-1, 4px);
    font-size: clamp(19px, 3.2cqi + 10px, 28px);
    line-height: 1.3;
  }
  .page {
    container-type: inline-size;
  }
  .bar {
    height: 8px;
    margin-block: var(--ha-space-3, 12px) var(--ha-space-1, 4px);
    border-radius: 4px;
    overflow: hidden;
    background: color-mix(in srgb, var(--primary-text-color) 12%, transparent);
  }
  .bar div {
    height: 100%;
    border-radius: 4px;
    background: var(--primary-color);
  }
  .card {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--ha-space-2, 8px);
    min-height: 64px;
    padding-block: var(--ha-space-2, 8px);
  }
  .card.plain {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .tick {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    cursor: pointer;
  }
  .who {
    display: block;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .name {
    display: block;
    font-weight: var(--ha-font-weight-medium, 500);
  }
  .name.link {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  rt {
    font-weight: var(--ha-font-weight-normal, 400);
    color: var(--secondary-text-color);
  }
  .why,
  .address {
    display: block;
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
    line-height: 1.45;
  }
  .address {
    color: var(--primary-text-color);
    white-space: pre-line;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--ha-space-1, 4px) var(--ha-space-2, 8px);
  }
  .chip[aria-pressed="true"] {
    background: color-mix(in srgb, var(--primary-color) 18%, transparent);
    border-color: var(--primary-color);
  }
  h2 small {
    font-size: var(--ha-font-size-m, 14px);
    color: var(--secondary-text-color);
  }
  h3 {
    margin: var(--ha-space-4, 16px) 0 0;
    font-size: var(--ha-font-size-m, 14px);
    font-weight: var(--ha-font-weight-medium, 500);
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: var(--ha-space-2, 8px);
    margin-block: var(--ha-space-2, 8px);
  }
  form .error {
    grid-column: 1 / -1;
  }
  .hand {
    margin-block: var(--ha-space-3, 12px) 0;
  }
  @container (max-width: 520px) {
    .card .buttons {
      margin-block-start: var(--ha-space-1, 4px);
      grid-column: 2 / -1;
      justify-content: flex-start;
    }
    .card.plain .buttons {
      grid-column: 1 / -1;
    }
  }
`,C=100,w=class extends v{static properties={season:{state:!0},refused:{state:!0},failure:{state:!0},unprintable:{state:!0},wrong:{state:!0},busy:{state:!0}};watch=new t(this);seen=``;asking=!1;constructor(){super(),this.refused=``,this.failure=``,this.wrong=``,this.unprintable=[],this.busy=new Set}willUpdate(){this.watch.see(this.hass,{what:`overview`,network:this.network,limit:1});let{snapshot:e}=this.watch,t=e&&`change`in e?`${this.network} ${this.language} ${e.change}`:``;t&&t!==this.seen&&!this.asking&&this.load(t)}async load(e=this.seen){this.asking=!0,this.seen=e;try{this.season=await p(this.backend),this.refused=``,this.failure=``}catch(e){this.season=void 0,this.refused=n(e)?e.translation_key??e.code:`unknown`,this.failure=await i(this.hass,e).catch(()=>``)||this.say(`failed`)}finally{this.asking=!1,this.requestUpdate()}}render(){let{season:e}=this;if(!e)return this.without();let{mourning:t,no_address:n,others:r}=y(e);return a`<div class="page">
      ${this.head(e)}
      ${this.list(`send`,e,e.send,t=>this.toSend(t,e))}
      ${this.list(`sent`,e,e.sent,t=>this.wasSent(t,e))}
      ${this.list(`received`,e,e.received,t=>this.hasCome(t,e),this.receiving(e))}
      ${this.aside(`season.mourning`,t,t=>this.mourner(t,e))}
      ${this.aside(`season.no_address`,n,t=>this.addressless(t,e))}
      ${this.aside(`season.left_out`,r,e=>this.row(e,o,o))}
      ${this.printing(e)}
    </div>`}without(){return this.refused===`no_season`?a`<div class="page"><section>
        <h2>${this.say(`season.none`)}</h2>
        <p class="quiet">${this.say(`season.none_hint`)}</p>
        <a class="text line" href="/config/integrations/integration/weak_ties">${this.say(`season.settings`)}</a>
      </section></div>`:a`<p class="page quiet" role="status">${this.failure||this.say(`season.loading`)}</p>`}head(e){let{sent:t,all:n,share:r}=b(e),i=this.say(`season.progress`,{sent:t,all:n});return a`<section>
      <h2>${e.name} ${e.season}</h2>
      <p class="deadline">${this.say(`season.post_by`,{on:e.deadline_on})}</p>
      <p class="quiet">${this.timeLeft(e)}</p>
      ${n?a`<div class="bar" role="progressbar" aria-label=${i} aria-valuemin="0" aria-valuemax=${n}
              aria-valuenow=${t}><div style="width: ${C*r}%"></div></div>
            <p class="quiet">${i}</p>`:o}
    </section>`}timeLeft(e){switch(x(e)){case`opens`:return this.say(`season.opens`,{on:e.opens_on});case`belated`:return`${this.say(`season.belated`)} ${this.count(`season.days_left`,e.days_left)}`;case`today`:return this.say(`season.today`);case`late`:return this.say(`season.late`);default:return this.count(`season.days_left`,e.days_left)}}list(e,{totals:t},n,r,i=o){let s=t[e]-n.length;return a`<section class=${e}>
      <h2>${this.say(`season.${e}`)} <small>${this.number(t[e])}</small></h2>
      ${i}
      ${n.length?a`<ul>${f(n,({tie_id:e})=>e,e=>a`<li>${r(e)}</li>`)}</ul>`:a`<p class="quiet">${this.say(`season.${e}_none`)}</p>`}
      ${s>0?a`<p class="quiet">${this.say(`season.more`,{count:this.number(s)})}</p>`:o}
    </section>`}aside(e,t,n){return t.length===0?o:a`<section>
      <h2>${this.say(e)} <small>${this.number(t.length)}</small></h2>
      <ul>${f(t,({tie_id:e})=>e,e=>a`<li>${n(e)}</li>`)}</ul>
    </section>`}row(t,n,r,i=this.sentence(t.reasons)){return a`<div class="card ${n===o?`plain`:``}">
      ${n}
      <button class="who" @click=${()=>this.open(t.tie_id)}>
        <span class="name">${e(t)}</span>
        <span class="why">${i}</span>
        ${t.address?a`<span class="address"><bdi>${t.address}</bdi></span>`:o}
      </button>
      <span class="buttons">${r}</span>
    </div>`}toSend(e,t){let n=a`<button class="chip" ?disabled=${this.busy.has(e.tie_id)} @click=${()=>this.mourn(e,t)}>
      ${this.say(`season.in_mourning`)}
    </button>`,r=a`${this.came(e,t)}${t.is_belated?o:n}`;return this.row(e,this.tick(e,!1,()=>this.record(e,t,`sent`)),r)}wasSent(e,t){let n=a`<button class="chip" aria-pressed=${e.returned!==null} ?disabled=${this.busy.has(e.tie_id)}
      @click=${()=>this.toggle(e,t,`returned`)}>${this.say(`season.came_back`)}</button>`;return this.row(e,this.tick(e,e.sent!==null,()=>this.takeBack(e,t,`sent`)),a`${this.came(e,t)}${n}`)}hasCome(e,t){let n=this.say(e.sent?`season.answered`:`season.unanswered`);return this.row({...e,address:``},o,this.came(e,t),n)}mourner(e,t){let n=a`<button class="chip" ?disabled=${this.busy.has(e.tie_id)} @click=${()=>this.unmourn(e,t)}>
      ${this.say(`season.not_in_mourning`)}
    </button>`;return this.row({...e,address:``},o,n)}addressless(e,t){let n=a`${this.came(e,t)}
      <button class="chip" @click=${()=>this.open(e.tie_id)}>${this.say(`season.add_address`)}</button>`;return this.row(e,o,n)}tick(e,t,n){return a`<label class="tick">
      <input type="checkbox" .checked=${t} ?disabled=${this.busy.has(e.tie_id)}
        aria-label=${this.say(`season.tick`,{name:e.name})} @change=${()=>void n()} />
    </label>`}came(e,t){return a`<button class="chip" aria-pressed=${e.received!==null} ?disabled=${this.busy.has(e.tie_id)}
      aria-label="${this.say(`season.got_one`)}: ${e.name}" @click=${()=>this.toggle(e,t,`received`)}>
      ${this.say(`season.got_one`)}
    </button>`}receiving(e){return a`<form @submit=${t=>this.onReceived(t,e)}>
      <label>${this.say(`season.from`)}
        <input name="from" autocomplete="off" required placeholder=${this.say(`season.from_hint`)}
          aria-invalid=${this.wrong!==``} aria-describedby=${this.wrong?`wrong`:o} @input=${()=>this.wrong=``} />
      </label>
      <button class="chip">${this.say(`season.record`)}</button>
      ${this.wrong?a`<p class="error" id="wrong" role="alert">${this.wrong}</p>`:o}
    </form>`}printing(e){return e.totals.send===0?o:a`<section>
      <h2>${this.say(`season.print`)}</h2>
      <div class="line hand">
        <button class="chip" @click=${()=>this.print(`cards`)}>${this.say(`season.print_plain`)}</button>
        <button class="chip" @click=${()=>this.print(`cards_cp932`)}>${this.say(`season.print_cp932`)}</button>
      </div>
      ${this.unprintable.length?a`<p class="hand" role="status">${this.count(`season.unprintable`,this.unprintable.length)}</p>
            <ul>${this.unprintable.map(({name:e,characters:t})=>a`<li class="line"><bdi class="grow">${e}</bdi><span>${t}</span></li>`)}</ul>`:o}
    </section>`}toggle(e,t,n){return e[n]===null?this.record(e,t,n):this.takeBack(e,t,n)}record(e,t,n){return this.change(e,`season.done.${n}`,{act:()=>u(this.backend,e.tie_id,t.season,n),undo:()=>c(this.backend,e.tie_id,t.season,n)})}takeBack(e,t,n){return this.change(e,`season.done.un${n}`,{act:()=>c(this.backend,e.tie_id,t.season,n),undo:()=>u(this.backend,e.tie_id,t.season,n,e[n]??void 0)})}mourn(e,t){return this.change(e,`season.done.mourning`,this.mourning(e,t,!0))}unmourn(e,t){return this.change(e,`season.done.unmourning`,this.mourning(e,t,!1))}mourning(e,t,n){let r=n=>()=>l(this.backend,e.tie_id,t.mourning_year,n);return{act:r(n),undo:r(!n)}}async change(e,t,{act:n,undo:r}){this.busy.has(e.tie_id)||(this.busy=new Set([...this.busy,e.tie_id]),await this.attempt(n)&&this.toast(this.say(t,{name:e.name}),r),await this.load(),this.busy=new Set([...this.busy].filter(t=>t!==e.tie_id)))}async onReceived(e,t){e.preventDefault();let n=e.target,r=String(new FormData(n).get(`from`)??``).trim();try{await u(this.backend,r,t.season,`received`),n.reset(),this.toast(this.say(`season.done.received`,{name:r}),()=>c(this.backend,r,t.season,`received`))}catch(e){this.wrong=await i(this.hass,e).catch(()=>``)||this.say(`failed`)}}async print(e){await this.attempt(async()=>{this.unprintable=await d(this.backend,e),await m(this.backend,e)})}sentence(e){return new Intl.ListFormat(this.language,{style:`narrow`,type:`conjunction`}).format(e)}number(e){return new Intl.NumberFormat(this.language).format(e)}static styles=[h,_,g,S]};r(`weak-ties-view-season`,w);export{w as SeasonView};