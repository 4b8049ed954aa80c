import{$ as e,B as t,D as n,E as r,F as i,G as a,H as o,L as s,O as c,R as l,T as u,V as d,W as f,X as p,Z as m,k as h,t as g,z as _}from"./weak-ties-common-DZM6HbeM.js";import{n as v,r as y,t as b}from"./weak-ties-panel-view-B_RdnDg8.js";import"./weak-ties-tie-form-UvP3Par5.js";import"./weak-ties-tie-picker-BqZ4kjb5.js";var x=[_,y,v,e`
    :host {
      container-type: inline-size;
    }
    .top {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--ha-space-2, 8px) var(--ha-space-4, 16px);
    }
    .face {
      display: grid;
      place-items: center;
      width: 72px;
      height: 72px;
      border-radius: 50%;
      background: oklch(0.5 0.1 var(--hue));
      color: white;
      font-size: 26px;
      overflow: hidden;
    }
    h1 {
      font-size: var(--ha-font-size-2xl, 24px);
      line-height: 1.4;
    }
    rt {
      color: var(--secondary-text-color);
    }
    .work {
      overflow-wrap: anywhere;
    }
    .top .quiet {
      margin: 2px 0 0;
    }
    .due {
      display: block;
    }
    .due::first-letter {
      text-transform: uppercase;
    }
    .tools {
      align-self: start;
      gap: 0;
      flex-wrap: nowrap;
    }
    .icon[aria-pressed="true"] {
      color: var(--primary-color);
    }
    .chips {
      grid-column: 1 / -1;
    }
    .columns,
    .column {
      display: grid;
      gap: var(--ha-space-4, 16px);
      align-content: start;
      min-width: 0;
    }
    dl {
      display: grid;
      gap: var(--ha-space-2, 8px);
      margin: var(--ha-space-2, 8px) 0 0;
    }
    dt {
      color: var(--secondary-text-color);
      font-size: var(--ha-font-size-s, 12px);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    wt-tie-merge {
      order: -1;
    }
    .top {
      order: -2;
    }
    @container (min-width: 760px) {
      .columns {
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      }
    }
    @container (max-width: 480px) {
      .top {
        grid-template-columns: auto minmax(0, 1fr);
      }
      .face {
        width: 56px;
        height: 56px;
        font-size: 20px;
      }
      .tools {
        grid-column: 1 / -1;
        justify-content: flex-end;
      }
    }
  `];o(`wt-confirm`,class extends b{static properties={question:{},explanation:{},yes:{}};firstUpdated(){this.dialog?.showModal()}render(){return m`<dialog role="alertdialog" aria-labelledby="question" aria-describedby="explanation"
      @close=${()=>this.tell(`wt-closed`)}>
      <div class="body">
        <strong id="question">${this.question}</strong>
        <span id="explanation">${this.explanation}</span>
        <div class="actions">
          <button class="chip" autofocus @click=${()=>this.dialog?.close()}>${this.say(`form.cancel`)}</button>
          <button class="danger" @click=${this.onYes}>${this.yes}</button>
        </div>
      </div>
    </dialog>`}onYes=()=>{this.tell(`wt-yes`),this.dialog?.close()};tell(e){this.dispatchEvent(new CustomEvent(e))}get dialog(){return this.renderRoot.querySelector(`dialog`)}static styles=[_,v]});var S=[`call`,`message`,`meeting`,`meal`,`email`,`letter`,`card`,`event`,`social`],C=class extends b{static properties={line:{attribute:!1},errors:{state:!0},busy:{state:!0}};constructor(){super(),this.errors={},this.busy=!1}firstUpdated(){this.dialog?.showModal()}render(){return m`<dialog aria-labelledby="title" @close=${()=>this.dispatchEvent(new CustomEvent(`wt-closed`))}>
      <form novalidate @submit=${this.onSubmit}>
        <h2 id="title">${this.say(`row.log`,{name:this.line.name})}</h2>
        ${this.error(``)}
        <div class="pair">
          <label>${this.say(`log.kind`)}
            <select name="kind">${S.map(e=>m`<option value=${e}>${this.say(`kind.${e}`)}</option>`)}</select>
          </label>
          <div><label>${this.say(`log.when`)}
            <input type="date" name="at" .value=${c()} max=${c()} aria-invalid=${!!this.errors.at} /></label>
            ${this.error(`at`)}</div>
          <label>${this.say(`log.direction`)}
            <select name="direction">${[`both`,`out`,`in`].map(e=>m`<option value=${e}>${this.say(`direction.${e}`)}</option>`)}</select>
          </label>
        </div>
        <label>${this.say(`field.note`)}<textarea name="note"></textarea></label>
        <label class="pick"><input type="checkbox" name="tried" />${this.say(`log.not_reached`)}</label>
        <div class="actions">
          <button type="button" class="chip" @click=${()=>this.dialog?.close()}>${this.say(`form.cancel`)}</button>
          <button class="primary" ?disabled=${this.busy}>${this.say(`form.log`)}</button>
        </div>
      </form>
    </dialog>`}error(e){return this.errors[e]?m`<p class="error" role="alert">${this.errors[e]}</p>`:p}onSubmit=e=>{e.preventDefault();let t=new FormData(e.target),[n,r]=[String(t.get(`at`)),t.has(`tried`)];n?n>c()?this.errors={at:this.say(`form.in_future`)}:this.save(t,n,r):this.errors={at:this.say(`form.unreadable`)}};async save(e,t,n){let{backend:r,line:i}=this;this.busy=!0;try{let a=await r.log(i.id,{kind:e.get(`kind`),note:String(e.get(`note`)),direction:n?`out`:e.get(`direction`),reached:!n,...t===c()?{}:{at:t}});this.toast(this.say(`done.logged`,{name:i.name}),()=>r.takeBack(a)),this.dialog?.close()}catch(e){let t=f(e)&&u(e)===`at`?`at`:``;this.errors={[t]:await a(this.hass,e).catch(()=>``)||this.say(`failed`)}}finally{this.busy=!1}}get dialog(){return this.renderRoot.querySelector(`dialog`)}static styles=[_,v,e`
      h2 {
        margin: 0;
        font-size: var(--ha-font-size-xl, 20px);
        font-weight: var(--ha-font-weight-normal, 400);
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: var(--ha-space-3, 12px);
      }
    `]};o(`wt-log-form`,C);var w=[`work`,`school`,`community`],T=class extends b{static properties={page:{attribute:!1},adding:{state:!0},errors:{state:!0}};constructor(){super(),this.adding=!1,this.errors={}}render(){let{affiliations:e}=this.page.tie;return m`<section>
      <div class="head"><h2>${this.say(`tie.affiliations`)}</h2>
        <button class="chip" aria-expanded=${this.adding} @click=${this.onAdd}>${this.say(`form.add`)}</button></div>
      ${this.adding?this.form():p}
      ${e.length===0&&!this.adding?m`<p class="quiet">${this.say(`affiliation.none`)}</p>`:p}
      <ul>${e.map(e=>m`<li>${this.affiliation(e)}</li>`)}</ul>
    </section>`}affiliation(e){let t=[e.title,e.department,h(e.started,e.ended)].filter(Boolean).join(` · `);return m`<div class="line">
      <div class="grow"><div class="where">${e.organization}</div>
        <div class="quiet">${t||this.say(`affiliation.${e.kind}`)}</div></div>
      <button class="icon" aria-label=${this.say(`affiliation.remove`,{organization:e.organization})}
        @click=${()=>this.takeOut(e)}><ha-icon icon="mdi:close"></ha-icon></button>
    </div>`}form(){return m`<form novalidate @submit=${this.onSubmit}>
      ${this.input(`organization`,`text`)}${this.input(`title`,`text`)}
      <label>${this.say(`affiliation.kind`)}
        <select name="kind">${w.map(e=>m`<option value=${e}>${this.say(`affiliation.${e}`)}</option>`)}</select></label>
      ${this.input(`started`,`text`,`2003`)}${this.input(`ended`,`text`,`2007`)}
      <div class="actions"><button class="primary">${this.say(`form.save`)}</button></div>
    </form>`}input(e,t,n=``){let r=this.errors[e];return m`<div><label>${this.say(`field.${e}`)}
      <input name=${e} type=${t} placeholder=${n} aria-invalid=${!!r} autocomplete="off" /></label>
      ${r?m`<p class="error" role="alert">${r}</p>`:p}</div>`}onAdd=()=>{this.adding=!this.adding,this.errors={}};onSubmit=e=>{e.preventDefault();let t=Object.fromEntries(new FormData(e.target));t.organization.trim()?this.save(t):this.errors={organization:this.say(`form.needed`)}};async save(e){try{await this.backend.addAffiliation(this.page.tie.id,e),this.adding=!1}catch(e){let t=f(e)&&u(e)||`organization`;this.errors={[t]:await a(this.hass,e).catch(()=>``)||this.say(`failed`)}}}takeOut({affiliation_id:e,organization:t,kind:n,title:r,started:i,ended:a}){let{id:o}=this.page.tie;this.attempt(async()=>{await this.backend.removeAffiliation(o,e),this.toast(this.say(`affiliation.removed`,{organization:t}),()=>this.backend.addAffiliation(o,{organization:t,kind:n,title:r,started:i,ended:a}))})}static styles=[_,y,v,e`
      .where {
        overflow-wrap: anywhere;
      }
      .line {
        padding-block: var(--ha-space-1, 4px);
      }
      .line .quiet {
        margin: 0;
        font-size: var(--ha-font-size-s, 12px);
      }
      form {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
        gap: var(--ha-space-3, 12px);
        padding-block: var(--ha-space-2, 8px) var(--ha-space-4, 16px);
      }
      .actions {
        align-items: end;
      }
    `]};o(`wt-tie-affiliations`,T);var E=class extends b{static properties={page:{attribute:!1}};render(){let{tie:e}=this.page;return m`<section>
      <div class="head"><h2>${this.say(`tie.channels`)}</h2></div>
      <p class="quiet">${this.say(`reach.why.${e.reach}`)}</p>
      <ul>${e.channels.map(e=>m`<li>${this.channel(e)}</li>`)}</ul>
    </section>`}channel(e){let t=this.page.links.find(({channel_id:t})=>t===e.channel_id)?.href,n=t?.startsWith(`https:`);return m`<div class="channel">
      <ha-icon icon=${s[e.kind]} role="img" aria-label=${this.say(`channel.${e.kind}`)}></ha-icon>
      <div class="grow">
        ${t?m`<a class="value" href=${t} target=${n?`_blank`:p}
                rel=${n?`noopener noreferrer`:p}>${g(e.value)}</a>`:m`<span class="value">${e.value}</span>`}
        <div class="quiet">${this.proofOf(e)}</div>
      </div>
      <div class="line">
        <button class="chip" @click=${()=>this.report(e,!0)}>${this.say(`channel.works`)}</button>
        <button class="chip" @click=${()=>this.report(e,!1)}>${this.say(`channel.fails`)}</button>
      </div>
    </div>`}proofOf({owner:e,proven_at:t,failed_at:r}){let i=r&&(!t||r>t),a=e=>({on:n(this.language,e)}),o=i?this.say(`channel.failed_on`,a(r)):t?this.say(`channel.proven_on`,a(t)):this.say(`channel.unproven`);return e===`employer`?`${this.say(`channel.of_employer`)} · ${o}`:o}report(e,t){let{tie:n}=this.page;this.attempt(async()=>{await this.backend.reportChannel(n.id,e.value,t),this.toast(this.say(t?`channel.noted_works`:`channel.noted_fails`),()=>this.backend.reportChannel(n.id,e.value,!t))})}static styles=[_,y,e`
      .channel {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--ha-space-2, 8px) var(--ha-space-3, 12px);
        padding-block: var(--ha-space-2, 8px);
      }
      .channel > ha-icon {
        color: var(--secondary-text-color);
      }
      .channel .grow {
        min-width: 180px;
      }
      .value {
        overflow-wrap: anywhere;
      }
      a.value {
        display: inline-grid;
        align-content: center;
        min-width: 44px;
        min-height: 44px;
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      .quiet {
        margin: 0 0 4px;
        font-size: var(--ha-font-size-s, 12px);
      }
    `]};o(`wt-tie-channels`,E);var D=[5,4,3,2,1],O=[14,30,60,90,180,365,730,0],k=class extends b{static properties={page:{attribute:!1},tag:{state:!0},note:{state:!0}};constructor(){super(),this.tag=``}render(){return m`${this.strength()}${this.tags()}${this.notes()}`}strength(){let{tie:e}=this.page,t=[...new Set([...O,e.cadence_days??0])];return m`<section>
      <h2 id="would">${this.say(`tie.would`)}</h2>
      <div role="radiogroup" aria-labelledby="would">
        ${D.map(t=>m`<label class="pick"><input type="radio" name="strength" .checked=${t===e.strength}
            @change=${()=>this.change({strength:t},{strength:e.strength})} />
            ${this.say(`strength.${t}`)}</label>`)}
      </div>
      <label>${this.say(`tie.cadence`)}
        <select @change=${({target:e})=>this.onCadence(e.value)}>
          <option value="" ?selected=${e.cadence_days===null}>${this.say(`cadence.usual`)}</option>
          ${t.map(t=>m`<option value=${t} ?selected=${t===e.cadence_days}>${this.cadence(t)}</option>`)}
        </select>
      </label>
    </section>`}cadence(e){return e===0?this.say(`cadence.never`):this.count(`cadence.days`,e)}tags(){let{tie:e}=this.page;return m`<section>
      <h2>${this.say(`tie.tags`)}</h2>
      <div class="line">
        ${e.tags.map(t=>m`<span class="tag"><bdi>${t}</bdi><button class="icon" aria-label=${this.say(`tie.remove_tag`,{tag:t})}
            @click=${()=>this.change({tags:e.tags.filter(e=>e!==t)},{tags:e.tags})}
            ><ha-icon icon="mdi:close"></ha-icon></button></span>`)}
        <form class="line" @submit=${this.onTag}>
          <input aria-label=${this.say(`bulk.tag`)} placeholder=${this.say(`bulk.tag`)} .value=${this.tag} @input=${this.onTagInput} />
          <button class="chip" ?disabled=${!this.tag.trim()}>${this.say(`form.add`)}</button>
        </form>
      </div>
    </section>`}notes(){let{note:e}=this.page.tie,t=this.note!==void 0&&this.note!==e;return m`<section>
      <h2 id="notes">${this.say(`tie.notes`)}</h2>
      <textarea aria-labelledby="notes" .value=${this.note??e} @input=${this.onNoteInput}></textarea>
      ${t?m`<div class="actions">
              <button class="chip" @click=${this.onForgetNote}>${this.say(`form.cancel`)}</button>
              <button class="primary" @click=${this.onNote}>${this.say(`form.save`)}</button>
            </div>`:p}
    </section>`}onCadence(e){let{cadence_days:t}=this.page.tie;this.change({cadence_days:e===``?null:Number(e)},{cadence_days:t})}onTagInput=({target:e})=>{this.tag=e.value};onTag=e=>{e.preventDefault();let{tags:t}=this.page.tie;this.change({tags:[...t,this.tag.trim()]},{tags:t}),this.tag=``};onNoteInput=({target:e})=>{this.note=e.value};onForgetNote=()=>{this.note=void 0};onNote=()=>{let e=this.page.tie.note,t=this.note??e;this.change({note:t},{note:e}).then(e=>{e&&(this.note=void 0)})};async change(e,t){let{backend:n}=this,{id:r}=this.page.tie,i=await this.attempt(()=>n.update(r,e));return i?this.toast(this.say(`form.saved`),()=>n.update(r,t)):this.requestUpdate(),i}static styles=[_,y,v,e`
      :host {
        display: grid;
        gap: var(--ha-space-4, 16px);
      }
      h2 {
        margin-block-end: var(--ha-space-2, 8px);
      }
      .tag {
        display: inline-flex;
        align-items: center;
        padding-inline-start: var(--ha-space-3, 12px);
        border: 1px solid var(--divider-color);
        border-radius: 22px;
      }
      form input:not(#_) {
        width: 150px;
      }
      .actions {
        margin-block-start: var(--ha-space-2, 8px);
      }
    `]};o(`wt-tie-keeping`,k),o(`wt-tie-merge`,class extends b{static properties={tie:{attribute:!1},other:{state:!0}};render(){return this.other?this.question(this.other):this.search()}search(){let{id:e,name:t}=this.tie;return m`<section><h2>${this.say(`tie.merge`)}</h2>
      <wt-tie-picker .hass=${this.hass} .network=${this.network} .except=${e} .label=${this.say(`tie.merge_whom`,{name:t})}
        @wt-picked=${({detail:e})=>{this.other=e}}></wt-tie-picker></section>`}question(e){let t={name:this.tie.name,other:e.name};return m`<wt-confirm .hass=${this.hass} .network=${this.network} .question=${this.say(`tie.merge_question`,t)}
      .explanation=${this.say(`tie.merge_explained`,t)} .yes=${this.say(`tie.merge_yes`)}
      @wt-closed=${()=>this.tell(`wt-closed`)} @wt-yes=${()=>this.tell(`wt-merge`,e)}></wt-confirm>`}tell(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}static styles=[_,y]});var A=20,j={call:`mdi:phone`,meeting:`mdi:account-multiple`,meal:`mdi:silverware-fork-knife`,message:`mdi:message-text-outline`,email:`mdi:email-outline`,letter:`mdi:pen`,card:`mdi:card-text-outline`,event:`mdi:party-popper`,social:`mdi:thumb-up-outline`},M=class extends b{static properties={page:{attribute:!1},all:{state:!0}};render(){let{history:e}=this.page.tie,t=this.all?e:e.slice(0,A);return m`<section>
      <h2>${this.say(`tie.timeline`)}</h2>
      ${e.length?p:m`<p class="quiet">${this.say(`timeline.none`)}</p>`}
      <ol>${t.map(e=>m`<li>${this.moment(e)}</li>`)}</ol>
      ${t.length<e.length?m`<button class="text" @click=${this.onAll}>${this.count(`timeline.more`,e.length-t.length)}</button>`:p}
    </section>`}moment(e){let t=e.reached?`kind.${e.kind}`:`kind.tried`,r=e.reached&&e.direction!==`both`?this.say(`direction.${e.direction}`):``,i=e.minutes?this.count(`timeline.minutes`,e.minutes):``;return m`<div class="line">
      <ha-icon icon=${e.reached?j[e.kind]:`mdi:phone-missed-outline`}></ha-icon>
      <div class="grow">
        <div>${this.say(t)} <span class="quiet">${[n(this.language,e.at),r,i].filter(Boolean).join(` · `)}</span></div>
        ${e.note?m`<div class="note">${e.note}</div>`:p}
      </div>
      <button class="icon" aria-label=${this.say(`timeline.remove`,{on:n(this.language,e.at)})}
        @click=${()=>this.takeOut(e)}><ha-icon icon="mdi:delete-outline"></ha-icon></button>
    </div>`}onAll=()=>{this.all=!0};takeOut(e){let{id:t}=this.page.tie;this.attempt(async()=>{await this.backend.takeBack(e.interaction_id),this.toast(this.say(`timeline.removed`),()=>this.backend.logAgain(t,e))})}static styles=[_,y,e`
      ol {
        list-style: none;
        margin: var(--ha-space-2, 8px) 0 0;
        padding: 0;
      }
      .line {
        flex-wrap: nowrap;
        gap: var(--ha-space-3, 12px);
        min-height: 48px;
      }
      .line > ha-icon {
        color: var(--secondary-text-color);
        flex: none;
      }
      .note {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        color: var(--secondary-text-color);
      }
    `]};o(`wt-tie-timeline`,M);var N=[`phone`,`email`,`profile`],P=class extends b{static properties={page:{attribute:!1},leads:{state:!0},asking:{state:!0},finding:{state:!0},errors:{state:!0}};seen=``;constructor(){super(),this.finding=!1,this.errors={}}get isOpen(){let{trace:e}=this.page.tie;return e!==null&&e.closed_at===null}willUpdate(){let{tie:e}=this.page;if(!this.isOpen){this.leads=void 0,this.seen=``;return}let t=`${e.id} ${e.trace?.trace_id} ${e.trace?.steps.length}`;t!==this.seen&&(this.seen=t,this.find())}render(){return m`<section>
      <h2>${this.say(`trace.title`)}</h2>
      ${this.isOpen?this.opened():this.closed()}
    </section>`}closed(){return m`<p class="quiet">${this.say(`reach.why.${this.page.tie.reach}`)} ${this.say(`trace.offer`)}</p>
      <button class="chip" @click=${()=>void this.find()}>${this.say(`trace.begin`)}</button>`}opened(){let{leads:e}=this;return m`
      <p class="quiet">${this.say(`trace.since`,{on:n(this.language,this.page.tie.trace?.opened_at??``)})}</p>
      ${e?.length===0?m`<p class="quiet">${this.say(`trace.nobody`)}</p>`:p}
      <ul>${e?.map(e=>m`<li>${this.lead(e)}</li>`)}</ul>
      ${this.finding?this.found():p}
      <div class="actions">
        <button class="chip" @click=${this.onStop}>${this.say(`trace.stop`)}</button>
        <button class="chip" aria-expanded=${this.finding} @click=${this.onFound}>${this.say(`trace.found`)}</button>
      </div>`}lead(e){return m`<div class="lead">
      <div class="grow">
        <button class="text" @click=${()=>this.open(e.tie_id)}><bdi>${e.name}</bdi></button>
        <span class="quiet">${this.say(`trace.${e.likelihood}`)}</span>
        <div class="quiet">${e.reason}</div>
        ${e.tried?m`<div class="quiet">${this.say(`trace.asked_on`,{on:n(this.language,e.tried)})} ${e.outcome}</div>`:p}
      </div>
      <button class="chip" aria-expanded=${this.asking===e.tie_id} @click=${()=>this.onAsk(e)}>${this.say(`trace.asked`)}</button>
      ${this.asking===e.tie_id?this.outcome(e):p}
    </div>`}outcome(e){return m`<form class="line" @submit=${t=>this.onOutcome(t,e)}>
      <input name="outcome" class="grow" placeholder=${this.say(`trace.outcome`)} aria-label=${this.say(`trace.outcome`)} />
      <button class="primary">${this.say(`form.save`)}</button>
    </form>`}found(){return m`<form class="found" novalidate @submit=${this.onClose}>
      ${N.map(e=>m`<div><label>${this.say(`field.${e}`)}<input name=${e} aria-invalid=${!!this.errors[e]} autocomplete="off" /></label>
          ${this.errors[e]?m`<p class="error" role="alert">${this.errors[e]}</p>`:p}</div>`)}
      <label>${this.say(`trace.thanks_to`)}<select name="lead"><option value=""></option>
        ${this.leads?.map(({tie_id:e,name:t})=>m`<option value=${e}>${t}</option>`)}</select></label>
      <button class="primary">${this.say(`form.save`)}</button>
    </form>`}async find(){await this.attempt(async()=>{this.leads=(await this.backend.trace(this.page.tie.id)).leads})}onFound=()=>{this.finding=!this.finding,this.errors={}};onAsk({tie_id:e}){this.asking=this.asking===e?void 0:e}onOutcome(e,t){e.preventDefault();let n=String(new FormData(e.target).get(`outcome`));this.attempt(()=>this.backend.tryLead(this.page.tie.id,t.tie_id,n)).then(e=>{e&&(this.asking=void 0)})}onStop=()=>{this.attempt(async()=>{await this.backend.closeTrace(this.page.tie.id),this.toast(this.say(`trace.stopped`))})};onClose=e=>{e.preventDefault();let t=[...new FormData(e.target)].map(([e,t])=>[e,String(t).trim()]),n=Object.fromEntries(t.filter(([,e])=>e));N.some(e=>n[e])?this.close(n):this.errors={phone:this.say(`trace.how_found`)}};async close(e){try{await this.backend.closeTrace(this.page.tie.id,e),this.finding=!1,this.toast(this.say(`trace.well_done`,{name:this.page.tie.name}))}catch(e){let t=f(e)&&u(e)||`phone`;this.errors={[t]:await a(this.hass,e).catch(()=>``)||this.say(`failed`)}}}static styles=[_,y,v,e`
      .lead {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--ha-space-2, 8px);
        padding-block: var(--ha-space-2, 8px);
      }
      .lead .grow {
        min-width: 200px;
      }
      .lead .quiet {
        margin: 0;
        font-size: var(--ha-font-size-s, 12px);
      }
      .lead .text {
        padding: 0;
      }
      .lead form {
        width: 100%;
      }
      .found {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
        align-items: end;
        gap: var(--ha-space-3, 12px);
        padding-block: var(--ha-space-3, 12px);
      }
      input.grow:not(#_) {
        width: auto;
      }
    `]};o(`wt-tie-trace`,P);var F=Object.keys(l),I=[[`later.week`,7],[`later.month`,30],[`later.quarter`,90]],L=class extends b{static properties={page:{state:!0},missing:{state:!0},opened:{state:!0}};watch=new i(this);seen=``;willUpdate(e){(e.has(`path`)||e.has(`network`))&&(this.page=void 0,this.opened=void 0,this.missing=!1),this.watch.see(this.hass,{what:`tie`,tie:this.path,network:this.network});let{snapshot:t}=this.watch,n=t&&`tie`in t?`${this.network} ${this.path} ${t.change} ${t.tie===null}`:``;n!==this.seen&&(this.seen=n,n&&this.read())}render(){if(this.missing)return this.quiet(`card.forgotten`);if(!this.page)return this.quiet(`card.loading`);let{page:e}=this,{tie:t}=e,n=t.trace!==null&&t.trace.closed_at===null,r=t.reach===`lost`||t.reach===`employer_only`||n;return m`<div class="page">
      ${this.header(e)}
      <div class="columns">
        <div class="column">
          ${r?m`<wt-tie-trace .hass=${this.hass} .network=${this.network} .page=${e}></wt-tie-trace>`:p}
          <wt-tie-channels .hass=${this.hass} .network=${this.network} .page=${e}></wt-tie-channels>
          <wt-tie-timeline .hass=${this.hass} .network=${this.network} .page=${e}></wt-tie-timeline>
        </div>
        <div class="column">
          <wt-tie-keeping .hass=${this.hass} .network=${this.network} .page=${e}></wt-tie-keeping>
          <wt-tie-affiliations .hass=${this.hass} .network=${this.network} .page=${e}></wt-tie-affiliations>
          ${this.facts(t)}
        </div>
      </div>
      ${this.dialogs(e)}
    </div>`}quiet(e){return m`<div class="page"><p class="quiet" role="status">${this.say(e)}</p>
      ${this.missing?m`<button class="chip" @click=${()=>this.go(`people`)}>${this.say(`panel.people`)}</button>`:p}</div>`}header({tie:e,line:n}){let r=[n.title,n.organization].filter(Boolean).join(` · `);return m`<section class="top">
      <span class="face" style="--hue: ${d(e.id)}" aria-hidden="true">${n.initials}</span>
      <div class="grow">
        <h1>${t(n)}</h1>
        ${r?m`<div class="work">${r}</div>`:p}
        <p class="quiet">${e.archived?this.say(`tie.is_archived`):n.why}
          ${n.late&&!n.days_overdue?m`<span class="due">${n.late}</span>`:p}</p>
      </div>
      <div class="line tools">
        <button class="icon" aria-label=${this.say(`tie.star`)} aria-pressed=${e.starred} title=${this.say(`tie.star`)}
          @click=${()=>this.star(e)}><ha-icon icon=${e.starred?`mdi:star`:`mdi:star-outline`}></ha-icon></button>
        <button class="icon" aria-label=${this.say(`tie.edit`)} title=${this.say(`tie.edit`)} @click=${()=>this.show(`edit`)}>
          <ha-icon icon="mdi:pencil-outline"></ha-icon></button>
        <button class="icon" aria-label=${this.say(`row.more`,{name:e.name})} aria-expanded=${this.opened===`more`}
          @click=${()=>this.show(this.opened===`more`?void 0:`more`)}><ha-icon icon="mdi:dots-horizontal"></ha-icon></button>
      </div>
      ${this.opened===`more`?this.more(e):this.chips(n)}
    </section>`}chips(e){return m`<div class="line chips" role="group" aria-label=${this.say(`row.log`,{name:e.name})}>
      ${F.map(t=>m`<button class="chip" @click=${()=>this.log(e,t)}>${this.say(`log.${t}`)}</button>`)}
      <button class="chip" @click=${()=>this.show(`log`)}>${this.say(`log.more`)}</button>
    </div>`}more(e){return m`<div class="line chips" role="group" aria-label=${this.say(`row.more`,{name:e.name})}>
      ${I.map(([t,n])=>m`<button class="chip" @click=${()=>this.snooze(e,n)}>${this.say(`tie.rest`,{until:this.say(t)})}</button>`)}
      <button class="chip" @click=${()=>this.show(`merge`)}>${this.say(`tie.merge`)}</button>
      ${e.archived?m`<button class="chip" @click=${()=>this.restore(e)}>${this.say(`tie.restore`)}</button>`:m`<button class="chip" @click=${()=>this.archive(e)}>${this.say(`tie.archive`)}</button>`}
      <button class="chip" @click=${()=>this.show(`forget`)}>${this.say(`tie.forget`)}</button>
    </div>`}facts(e){let t=[[`field.aliases`,e.aliases.join(`, `)],[`field.birthday`,e.birthday?r(this.language,e.birthday):``],[`field.met_on`,e.met_on?n(this.language,e.met_on):``],[`field.met_how`,e.met_how],[`field.added_at`,n(this.language,e.added_at)]];return m`<section><h2>${this.say(`tie.facts`)}</h2><dl>
      ${t.filter(([,e])=>e).map(([e,t])=>m`<div><dt>${this.say(e)}</dt><dd>${t}</dd></div>`)}
    </dl></section>`}dialogs({tie:e,line:t}){let n=()=>this.show(void 0);return this.opened===`edit`?m`<wt-tie-form .hass=${this.hass} .network=${this.network} .tie=${e} @wt-closed=${n}
        @wt-saved=${()=>this.toast(this.say(`form.saved`))}></wt-tie-form>`:this.opened===`log`?m`<wt-log-form .hass=${this.hass} .network=${this.network} .line=${t} @wt-closed=${n}></wt-log-form>`:this.opened===`forget`?m`<wt-confirm .hass=${this.hass} .network=${this.network} .question=${this.say(`tie.forget_question`,{name:e.name})}
        .explanation=${this.say(`tie.forget_explained`)} .yes=${this.say(`tie.forget`)}
        @wt-closed=${n} @wt-yes=${()=>this.forget(e)}></wt-confirm>`:this.opened===`merge`?m`<wt-tie-merge .hass=${this.hass} .network=${this.network} .tie=${e} @wt-closed=${n}
          @wt-merge=${({detail:t})=>this.merge(e,t)}></wt-tie-merge>`:p}show(e){this.opened=e}async read(){let{path:e,seen:t}=this;try{let n=await this.backend.tie(e);t===this.seen&&(this.page=n)}catch(t){e===this.path&&f(t)&&t.translation_key?.startsWith(`tie_`)&&(this.missing=!0)}}log(e,t){let{kind:n,reached:r}=l[t];this.attempt(async()=>{let{backend:i}=this,a=await i.log(e.id,{kind:n,...r?{}:{reached:r,direction:`out`}});this.toast(this.say(`done.${t}`,{name:e.name}),()=>i.takeBack(a))})}star({id:e,starred:t,name:n}){let{backend:r}=this;this.attempt(async()=>{await r.update(e,{starred:!t}),this.toast(this.say(t?`tie.unstarred`:`tie.is_starred`,{name:n}),()=>r.update(e,{starred:t}))})}snooze({id:e,name:t},n){this.attempt(async()=>{let{backend:r}=this;await r.snooze(e,n),this.show(void 0),this.toast(this.say(`done.snoozed`,{name:t}),()=>r.wake(e))})}archive({id:e,name:t}){let{backend:n}=this;this.attempt(async()=>{await n.archive(e),this.show(void 0),this.toast(this.say(`tie.archived`,{name:t}),()=>n.restore(e))})}restore({id:e,name:t}){let{backend:n}=this;this.attempt(async()=>{await n.restore(e),this.show(void 0),this.toast(this.say(`tie.restored`,{name:t}),()=>n.archive(e))})}forget({id:e,name:t}){this.attempt(async()=>{await this.backend.forget(e),this.toast(this.say(`tie.forgotten`,{name:t})),this.go(`people`)})}merge({id:e,name:t},n){this.attempt(async()=>{await this.backend.merge(e,n.id),this.toast(this.say(`tie.merged`,{name:t,other:n.name}))})}static styles=x};o(`weak-ties-view-tie`,L);export{L as TieView};