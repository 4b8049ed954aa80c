import{$ as e,A as t,G as n,H as r,J as i,M as a,O as o,R as s,U as c,V as l,W as u,et as d,j as f,k as p,n as m,nt as h,q as g,r as _,t as v}from"./weak-ties-common-CRQM6NKd.js";import{n as y,r as b,t as x}from"./weak-ties-panel-view-CnDydiz-.js";import"./weak-ties-tie-form-BU4qH_GP.js";import"./weak-ties-tie-picker-CqEl_g3G.js";var S=[c,b,y,h`
    :host {
      container-type: inline-size;
    }
    .top {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--ha-space-2, 8px) var(--ha-space-4, 16px);
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
      /* Behind what is wrong with a picture. */
      order: 2;
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
      .top {
        --face: 56px;
      }
      .tools {
        grid-column: 1 / -1;
        justify-content: flex-end;
      }
    }
  `];n(`wt-confirm`,class extends x{static properties={question:{},explanation:{},yes:{}};firstUpdated(){this.dialog?.showModal()}render(){return d`<dialog role="alertdialog" aria-labelledby="question" aria-describedby="explanation"
      @close=${()=>this.tell(`wt-closed`)}>
      <div class="body">
        <strong id="question">${this.question}</strong>
        <span id="explanation">${this.explanation}</span>
        <div class="actions">
          <button class="chip" autofocus @click=${()=>this.dialog?.close()}>${this.say(`form.cancel`)}</button>
          <button class="danger" @click=${this.onYes}>${this.yes}</button>
        </div>
      </div>
    </dialog>`}onYes=()=>{this.tell(`wt-yes`),this.dialog?.close()};tell(e){this.dispatchEvent(new CustomEvent(e))}get dialog(){return this.renderRoot.querySelector(`dialog`)}static styles=[c,y]});var C=class extends x{static properties={line:{attribute:!1},errors:{state:!0},busy:{state:!0}};constructor(){super(),this.errors={},this.busy=!1}firstUpdated(){this.dialog?.showModal()}render(){return d`<dialog aria-labelledby="title" @close=${()=>this.dispatchEvent(new CustomEvent(`wt-closed`))}>
      <form novalidate @submit=${this.onSubmit}>
        <h2 id="title">${this.say(`row.log`,{name:this.line.name})}</h2>
        ${this.error(``)}
        <div class="pair">
          <label>${this.say(`log.kind`)}
            <select name="kind">${m.map(e=>d`<option value=${e}>${this.say(`kind.${e}`)}</option>`)}</select>
          </label>
          <div><label>${this.say(`log.when`)}
            <input type="date" name="at" .value=${f()} max=${f()} aria-invalid=${!!this.errors.at} /></label>
            ${this.error(`at`)}</div>
          <label>${this.say(`log.direction`)}
            <select name="direction">${[`both`,`out`,`in`].map(e=>d`<option value=${e}>${this.say(`direction.${e}`)}</option>`)}</select>
          </label>
        </div>
        <label>${this.say(`field.note`)}<textarea name="note"></textarea></label>
        <label class="pick"><input type="checkbox" name="tried" />${this.say(`log.not_reached`)}</label>
        <div class="actions">
          <button type="button" class="chip" @click=${()=>this.dialog?.close()}>${this.say(`form.cancel`)}</button>
          <button class="primary" ?disabled=${this.busy}>${this.say(`form.log`)}</button>
        </div>
      </form>
    </dialog>`}error(t){return this.errors[t]?d`<p class="error" role="alert">${this.errors[t]}</p>`:e}onSubmit=e=>{e.preventDefault();let t=new FormData(e.target),[n,r]=[String(t.get(`at`)),t.has(`tried`)];n?n>f()?this.errors={at:this.say(`form.in_future`)}:this.save(t,n,r):this.errors={at:this.say(`form.unreadable`)}};async save(e,t,n){let{backend:r,line:a}=this;this.busy=!0;try{let i=await r.log(a.id,{kind:e.get(`kind`),note:String(e.get(`note`)),direction:n?`out`:e.get(`direction`),reached:!n,...t===f()?{}:{at:t}});this.toast(this.say(`done.logged`,{name:a.name}),()=>r.takeBack(i)),this.dialog?.close()}catch(e){let t=g(e)&&o(e)===`at`?`at`:``;this.errors={[t]:await i(this.hass,e).catch(()=>``)||this.say(`failed`)}}finally{this.busy=!1}}get dialog(){return this.renderRoot.querySelector(`dialog`)}static styles=[c,y,h`
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
    `]};n(`wt-log-form`,C);var w=[`work`,`school`,`community`],T=class extends x{static properties={page:{attribute:!1},adding:{state:!0},errors:{state:!0}};constructor(){super(),this.adding=!1,this.errors={}}render(){let{affiliations:t}=this.page.tie;return d`<section>
      <div class="head"><h2>${this.say(`tie.affiliations`)}</h2>
        <button class="chip" aria-expanded=${this.adding} @click=${this.onAdd}>${this.say(`form.add`)}</button></div>
      ${this.adding?this.form():e}
      ${t.length===0&&!this.adding?d`<p class="quiet">${this.say(`affiliation.none`)}</p>`:e}
      <ul>${t.map(e=>d`<li>${this.affiliation(e)}</li>`)}</ul>
    </section>`}affiliation(e){let t=[e.title,e.department,a(e.started,e.ended)].filter(Boolean).join(` · `);return d`<div class="line">
      <div class="grow"><div class="where">${e.organization}</div>
        <div class="quiet">${t||this.say(`affiliation.${e.kind}`)}</div></div>
      <button class="icon" aria-label=${this.say(`affiliation.remove`,{organization:e.organization})}
        @click=${()=>this.takeOut(e)}><ha-icon icon="mdi:close"></ha-icon></button>
    </div>`}form(){return d`<form novalidate @submit=${this.onSubmit}>
      ${this.input(`organization`,`text`)}${this.input(`title`,`text`)}
      <label>${this.say(`affiliation.kind`)}
        <select name="kind">${w.map(e=>d`<option value=${e}>${this.say(`affiliation.${e}`)}</option>`)}</select></label>
      ${this.input(`started`,`text`,`2003`)}${this.input(`ended`,`text`,`2007`)}
      <div class="actions"><button class="primary">${this.say(`form.save`)}</button></div>
    </form>`}input(t,n,r=``){let i=this.errors[t];return d`<div><label>${this.say(`field.${t}`)}
      <input name=${t} type=${n} placeholder=${r} aria-invalid=${!!i} autocomplete="off" /></label>
      ${i?d`<p class="error" role="alert">${i}</p>`:e}</div>`}onAdd=()=>{this.adding=!this.adding,this.errors={}};onSubmit=e=>{e.preventDefault();let t=Object.fromEntries(new FormData(e.target));t.organization.trim()?this.save(t):this.errors={organization:this.say(`form.needed`)}};async save(e){try{await this.backend.addAffiliation(this.page.tie.id,e),this.adding=!1}catch(e){let t=g(e)&&o(e)||`organization`;this.errors={[t]:await i(this.hass,e).catch(()=>``)||this.say(`failed`)}}}takeOut({affiliation_id:e,organization:t,kind:n,title:r,started:i,ended:a}){let{id:o}=this.page.tie;this.attempt(async()=>{await this.backend.removeAffiliation(o,e),this.toast(this.say(`affiliation.removed`,{organization:t}),()=>this.backend.addAffiliation(o,{organization:t,kind:n,title:r,started:i,ended:a}))})}static styles=[c,b,y,h`
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
    `]};n(`wt-tie-affiliations`,T);var E=class extends x{static properties={page:{attribute:!1}};render(){let{tie:e}=this.page;return d`<section>
      <div class="head"><h2>${this.say(`tie.channels`)}</h2></div>
      <p class="quiet">${this.say(`reach.why.${e.reach}`)}</p>
      <ul>${e.channels.map(e=>d`<li>${this.channel(e)}</li>`)}</ul>
    </section>`}channel(t){let n=this.page.links.find(({channel_id:e})=>e===t.channel_id)?.href,r=n?.startsWith(`https:`);return d`<div class="channel">
      <ha-icon icon=${l[t.kind]} role="img" aria-label=${this.say(`channel.${t.kind}`)}></ha-icon>
      <div class="grow">
        ${n?d`<a class="value" href=${n} target=${r?`_blank`:e}
                rel=${r?`noopener noreferrer`:e}>${v(t.value)}</a>`:d`<span class="value">${t.value}</span>`}
        <div class="quiet">${this.proofOf(t)}</div>
      </div>
      <div class="line">
        <button class="chip" @click=${()=>this.report(t,!0)}>${this.say(`channel.works`)}</button>
        <button class="chip" @click=${()=>this.report(t,!1)}>${this.say(`channel.fails`)}</button>
      </div>
    </div>`}proofOf({owner:e,proven_at:n,failed_at:r}){let i=r&&(!n||r>n),a=e=>({on:t(this.language,e)}),o=i?this.say(`channel.failed_on`,a(r)):n?this.say(`channel.proven_on`,a(n)):this.say(`channel.unproven`);return e===`employer`?`${this.say(`channel.of_employer`)} · ${o}`:o}report(e,t){let{tie:n}=this.page;this.attempt(async()=>{await this.backend.reportChannel(n.id,e.value,t),this.toast(this.say(t?`channel.noted_works`:`channel.noted_fails`),()=>this.backend.reportChannel(n.id,e.value,!t))})}static styles=[c,b,h`
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
    `]};n(`wt-tie-channels`,E);var D=[5,4,3,2,1],O=[14,30,60,90,180,365,730,0],k=class extends x{static properties={page:{attribute:!1},tag:{state:!0},note:{state:!0}};constructor(){super(),this.tag=``}render(){return d`${this.strength()}${this.tags()}${this.notes()}`}strength(){let{tie:e}=this.page,t=[...new Set([...O,e.cadence_days??0])];return d`<section>
      <h2 id="would">${this.say(`tie.would`)}</h2>
      <div role="radiogroup" aria-labelledby="would">
        ${D.map(t=>d`<label class="pick"><input type="radio" name="strength" .checked=${t===e.strength}
            @change=${()=>this.change({strength:t},{strength:e.strength})} />
            ${this.say(`strength.${t}`)}</label>`)}
      </div>
      <label>${this.say(`tie.cadence`)}
        <select @change=${({target:e})=>this.onCadence(e.value)}>
          <option value="" ?selected=${e.cadence_days===null}>${this.say(`cadence.usual`)}</option>
          ${t.map(t=>d`<option value=${t} ?selected=${t===e.cadence_days}>${this.cadence(t)}</option>`)}
        </select>
      </label>
    </section>`}cadence(e){return e===0?this.say(`cadence.never`):this.count(`cadence.days`,e)}tags(){let{tie:e}=this.page;return d`<section>
      <h2>${this.say(`tie.tags`)}</h2>
      <div class="line">
        ${e.tags.map(t=>d`<span class="tag"><bdi>${t}</bdi><button class="icon" aria-label=${this.say(`tie.remove_tag`,{tag:t})}
            @click=${()=>this.change({tags:e.tags.filter(e=>e!==t)},{tags:e.tags})}
            ><ha-icon icon="mdi:close"></ha-icon></button></span>`)}
        <form class="line" @submit=${this.onTag}>
          <input aria-label=${this.say(`bulk.tag`)} placeholder=${this.say(`bulk.tag`)} .value=${this.tag} @input=${this.onTagInput} />
          <button class="chip" ?disabled=${!this.tag.trim()}>${this.say(`form.add`)}</button>
        </form>
      </div>
    </section>`}notes(){let{note:t}=this.page.tie,n=this.note!==void 0&&this.note!==t;return d`<section>
      <h2 id="notes">${this.say(`tie.notes`)}</h2>
      <textarea aria-labelledby="notes" .value=${this.note??t} @input=${this.onNoteInput}></textarea>
      ${n?d`<div class="actions">
              <button class="chip" @click=${this.onForgetNote}>${this.say(`form.cancel`)}</button>
              <button class="primary" @click=${this.onNote}>${this.say(`form.save`)}</button>
            </div>`:e}
    </section>`}onCadence(e){let{cadence_days:t}=this.page.tie;this.change({cadence_days:e===``?null:Number(e)},{cadence_days:t})}onTagInput=({target:e})=>{this.tag=e.value};onTag=e=>{e.preventDefault();let{tags:t}=this.page.tie;this.change({tags:[...t,this.tag.trim()]},{tags:t}),this.tag=``};onNoteInput=({target:e})=>{this.note=e.value};onForgetNote=()=>{this.note=void 0};onNote=()=>{let e=this.page.tie.note,t=this.note??e;this.change({note:t},{note:e}).then(e=>{e&&(this.note=void 0)})};async change(e,t){let{backend:n}=this,{id:r}=this.page.tie,i=await this.attempt(()=>n.update(r,e));return i?this.toast(this.say(`form.saved`),()=>n.update(r,t)):this.requestUpdate(),i}static styles=[c,b,y,h`
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
    `]};n(`wt-tie-keeping`,k),n(`wt-tie-merge`,class extends x{static properties={tie:{attribute:!1}};render(){let{id:e,name:t}=this.tie;return d`<section><h2>${this.say(`tie.merge`)}</h2>
      <p class="quiet">${this.say(`tie.merge_hint`,{name:t})}</p>
      <wt-tie-picker careful .hass=${this.hass} .network=${this.network} .except=${e} .label=${this.say(`tie.merge_whom`,{name:t})}
        @wt-picked=${({detail:e})=>this.dispatchEvent(new CustomEvent(`wt-merge`,{detail:e}))}></wt-tie-picker></section>`}static styles=[c,b]});var A=.85,j=class extends Error{why;constructor(e){super(e),this.why=e}};function M(e,t){let n=Math.min(e,t);return{left:(e-n)/2,top:(t-n)/2,side:n,drawn:Math.min(n,512)}}async function N(e){if(e.type===`image/svg+xml`||e.type!==``&&!e.type.startsWith(`image/`))throw new j(`none`);if(e.size>52428800)throw new j(`too_large`);let t=await createImageBitmap(e).catch(()=>void 0);if(!t)throw new j(`unreadable`);try{return await P(t)}finally{t.close()}}async function P(e){let t=M(e.width,e.height),n=document.createElement(`canvas`);n.width=n.height=t.drawn;let r=n.getContext(`2d`);if(!r)throw new j(`unreadable`);r.imageSmoothingQuality=`high`,r.drawImage(e,t.left,t.top,t.side,t.side,0,0,t.drawn,t.drawn);let i=await F(n,`image/webp`);if(i?.type===`image/webp`)return i;r.globalCompositeOperation=`destination-over`,r.fillStyle=`white`,r.fillRect(0,0,t.drawn,t.drawn);let a=await F(n,`image/jpeg`);if(!a)throw new j(`unreadable`);return a}function F(e,t){return new Promise(n=>e.toBlob(n,t,A))}function I(e){return new Promise((t,n)=>{let r=new FileReader;r.onload=()=>t(String(r.result).replace(/^[^,]*,/,``)),r.onerror=()=>n(r.error??Error(`unreadable`)),r.readAsDataURL(e)})}var L=class extends x{static properties={line:{attribute:!1},over:{state:!0},busy:{state:!0},wrong:{state:!0}};constructor(){super(),this.over=!1,this.busy=!1,this.wrong=``}willUpdate(e){let t=e.get(`line`);t&&t.id!==this.line.id&&(this.wrong=``)}render(){let{line:t,wrong:n}=this;return d`<div class="frame ${this.over?`over`:``}" aria-busy=${this.busy}>
        <wt-face .line=${t} .album=${this.album}></wt-face>
        <input id="picture" type="file" accept="image/*" ?disabled=${this.busy} aria-invalid=${n!==``}
          aria-describedby=${n?`wrong`:e} @change=${this.onChosen} />
        <label for="picture" title=${this.say(`picture.choose`,{name:t.name})}>
          <ha-icon icon="mdi:camera-outline"></ha-icon>
          <span class="said">${this.say(`picture.choose`,{name:t.name})}</span>
        </label>
      </div>
      ${n?d`<p class="error" id="wrong" role="alert">${n}</p>`:e}`}async takeAway(){let{line:e,backend:t}=this,n=await this.present();await this.attempt(async()=>{await t.removePicture(e.id),this.wrong=``,this.toast(this.say(`picture.removed`,{name:e.name}),n&&(()=>this.putBack(e,n)))})}onDragOver(e){e.preventDefault(),this.over=!0}onDragLeave({currentTarget:e,relatedTarget:t}){e.contains(t)||(this.over=!1)}onDrop(e){e.preventDefault(),this.over=!1;let t=e.dataTransfer?.files;t&&t.length>1?this.wrong=this.say(`files.one_at_a_time`):this.take(t?.[0])}onChosen=e=>{let t=e.target;this.take(t.files?.[0]),t.value=``};async take(e){if(this.busy||!e)return;let{line:t,backend:n}=this;this.busy=!0,this.wrong=``;try{let r=await I(await N(e)),i=await this.present();await n.setPicture(t.id,r),this.toast(this.say(`picture.set`,{name:t.name}),this.undoing(t,i))}catch(e){this.wrong=await this.sentence(e)}finally{this.busy=!1}}undoing(e,t){let{backend:n}=this;return e.picture?t&&(()=>this.putBack(e,t)):()=>n.removePicture(e.id)}async putBack({id:e},t){await this.backend.setPicture(e,await I(t))}async present(){let{id:e,picture:t}=this.line;return t?this.album.bytes(e,t):void 0}async sentence(e){return e instanceof j?this.say(`picture.${e.why}`):await i(this.hass,e).catch(()=>``)||this.say(`failed`)}static styles=[c,y,h`
      /* The error gets the width of the page's top, of which the face is a corner. */
      :host {
        display: contents;
      }
      .frame {
        position: relative;
        border-radius: 50%;
        width: var(--face, 72px);
        height: var(--face, 72px);
      }
      .frame.over {
        outline: 3px dashed var(--primary-color);
        outline-offset: 3px;
      }
      .frame[aria-busy="true"] wt-face {
        opacity: 0.5;
      }
      wt-face {
        width: 100%;
        height: 100%;
        font-size: calc(var(--face, 72px) * 0.36);
      }
      input[type="file"] {
        position: absolute;
        width: 1px;
        height: 1px;
        min-height: 0;
        opacity: 0;
        pointer-events: none;
      }
      /* All of the face can be tapped; what says so is a small sign on its rim. */
      label {
        position: absolute;
        inset: 0;
        border-radius: 50%;
        cursor: pointer;
      }
      input:focus-visible + label {
        outline: 2px solid var(--primary-color);
        outline-offset: 2px;
      }
      ha-icon {
        --mdc-icon-size: 16px;
        position: absolute;
        inset-inline-end: -4px;
        inset-block-end: -4px;
        display: grid;
        place-items: center;
        width: 28px;
        height: 28px;
        border-radius: 50%;
        color: var(--primary-text-color);
        background: var(--card-background-color);
        border: 1px solid var(--outline-color, var(--divider-color));
      }
      .said {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
      .error {
        grid-column: 1 / -1;
        order: 1;
        margin: 0;
      }
    `]};n(`wt-tie-picture`,L);var R=20,z=class extends x{static properties={page:{attribute:!1},all:{state:!0}};render(){let{history:t}=this.page.tie,n=this.all?t:t.slice(0,R);return d`<section>
      <h2>${this.say(`tie.timeline`)}</h2>
      ${t.length?e:d`<p class="quiet">${this.say(`timeline.none`)}</p>`}
      <ol>${n.map(e=>d`<li>${this.moment(e)}</li>`)}</ol>
      ${n.length<t.length?d`<button class="text" @click=${this.onAll}>${this.count(`timeline.more`,t.length-n.length)}</button>`:e}
    </section>`}moment(n){let r=n.reached?`kind.${n.kind}`:`kind.tried`,i=n.reached&&n.direction!==`both`?this.say(`direction.${n.direction}`):``,a=n.minutes?this.count(`timeline.minutes`,n.minutes):``;return d`<div class="line">
      <ha-icon icon=${n.reached?_[n.kind]:`mdi:phone-missed-outline`}></ha-icon>
      <div class="grow">
        <div>${this.say(r)} <span class="quiet">${[t(this.language,n.at),i,a].filter(Boolean).join(` · `)}</span></div>
        ${n.note?d`<div class="note">${n.note}</div>`:e}
      </div>
      <button class="icon" aria-label=${this.say(`timeline.remove`,{on:t(this.language,n.at)})}
        @click=${()=>this.takeOut(n)}><ha-icon icon="mdi:delete-outline"></ha-icon></button>
    </div>`}onAll=()=>{this.all=!0};takeOut(e){let{id:t}=this.page.tie;this.attempt(async()=>{await this.backend.takeBack(e.interaction_id),this.toast(this.say(`timeline.removed`),()=>this.backend.logAgain(t,e))})}static styles=[c,b,h`
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
    `]};n(`wt-tie-timeline`,z);var B=[`phone`,`email`,`profile`],V=class extends x{static properties={page:{attribute:!1},leads:{state:!0},asking:{state:!0},finding:{state:!0},errors:{state:!0}};seen=``;constructor(){super(),this.finding=!1,this.errors={}}get isOpen(){let{trace:e}=this.page.tie;return e!==null&&e.closed_at===null}willUpdate(){let{tie:e}=this.page;if(!this.isOpen){this.leads=void 0,this.seen=``;return}let t=`${e.id} ${e.trace?.trace_id} ${e.trace?.steps.length}`;t!==this.seen&&(this.seen=t,this.find())}render(){return d`<section>
      <h2>${this.say(`trace.title`)}</h2>
      ${this.isOpen?this.opened():this.closed()}
    </section>`}closed(){return d`<p class="quiet">${this.say(`reach.why.${this.page.tie.reach}`)} ${this.say(`trace.offer`)}</p>
      <button class="chip" @click=${()=>void this.find()}>${this.say(`trace.begin`)}</button>`}opened(){let{leads:n}=this;return d`
      <p class="quiet">${this.say(`trace.since`,{on:t(this.language,this.page.tie.trace?.opened_at??``)})}</p>
      ${n?.length===0?d`<p class="quiet">${this.say(`trace.nobody`)}</p>`:e}
      <ul>${n?.map(e=>d`<li>${this.lead(e)}</li>`)}</ul>
      ${this.finding?this.found():e}
      <div class="actions">
        <button class="chip" @click=${this.onStop}>${this.say(`trace.stop`)}</button>
        <button class="chip" aria-expanded=${this.finding} @click=${this.onFound}>${this.say(`trace.found`)}</button>
      </div>`}lead(n){return d`<div class="lead">
      <div class="grow">
        <button class="text" @click=${()=>this.open(n.tie_id)}><bdi>${n.name}</bdi></button>
        <span class="quiet">${this.say(`trace.${n.likelihood}`)}</span>
        <div class="quiet">${n.reason}</div>
        ${n.tried?d`<div class="quiet">${this.say(`trace.asked_on`,{on:t(this.language,n.tried)})} ${n.outcome}</div>`:e}
      </div>
      <button class="chip" aria-expanded=${this.asking===n.tie_id} @click=${()=>this.onAsk(n)}>${this.say(`trace.asked`)}</button>
      ${this.asking===n.tie_id?this.outcome(n):e}
    </div>`}outcome(e){return d`<form class="line" @submit=${t=>this.onOutcome(t,e)}>
      <input name="outcome" class="grow" placeholder=${this.say(`trace.outcome`)} aria-label=${this.say(`trace.outcome`)} />
      <button class="primary">${this.say(`form.save`)}</button>
    </form>`}found(){return d`<form class="found" novalidate @submit=${this.onClose}>
      ${B.map(t=>d`<div><label>${this.say(`field.${t}`)}<input name=${t} aria-invalid=${!!this.errors[t]} autocomplete="off" /></label>
          ${this.errors[t]?d`<p class="error" role="alert">${this.errors[t]}</p>`:e}</div>`)}
      <label>${this.say(`trace.thanks_to`)}<select name="lead"><option value=""></option>
        ${this.leads?.map(({tie_id:e,name:t})=>d`<option value=${e}>${t}</option>`)}</select></label>
      <button class="primary">${this.say(`form.save`)}</button>
    </form>`}async find(){await this.attempt(async()=>{this.leads=(await this.backend.trace(this.page.tie.id)).leads})}onFound=()=>{this.finding=!this.finding,this.errors={}};onAsk({tie_id:e}){this.asking=this.asking===e?void 0:e}onOutcome(e,t){e.preventDefault();let n=String(new FormData(e.target).get(`outcome`));this.attempt(()=>this.backend.tryLead(this.page.tie.id,t.tie_id,n)).then(e=>{e&&(this.asking=void 0)})}onStop=()=>{this.attempt(async()=>{await this.backend.closeTrace(this.page.tie.id),this.toast(this.say(`trace.stopped`))})};onClose=e=>{e.preventDefault();let t=[...new FormData(e.target)].map(([e,t])=>[e,String(t).trim()]),n=Object.fromEntries(t.filter(([,e])=>e));B.some(e=>n[e])?this.close(n):this.errors={phone:this.say(`trace.how_found`)}};async close(e){try{await this.backend.closeTrace(this.page.tie.id,e),this.finding=!1,this.toast(this.say(`trace.well_done`,{name:this.page.tie.name}))}catch(e){let t=g(e)&&o(e)||`phone`;this.errors={[t]:await i(this.hass,e).catch(()=>``)||this.say(`failed`)}}}static styles=[c,b,y,h`
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
    `]};n(`wt-tie-trace`,V);var H=Object.keys(r),U=[[`later.week`,7],[`later.month`,30],[`later.quarter`,90]],W=class extends x{static properties={page:{state:!0},missing:{state:!0},opened:{state:!0}};watch=new s(this);seen=``;willUpdate(e){(e.has(`path`)||e.has(`network`))&&(this.page=void 0,this.opened=void 0,this.missing=!1),this.watch.see(this.hass,{what:`tie`,tie:this.path,network:this.network});let{snapshot:t}=this.watch,n=t&&`tie`in t?`${this.network} ${this.path} ${t.change} ${t.tie===null}`:``;n!==this.seen&&(this.seen=n,n&&this.read())}render(){if(this.missing)return this.quiet(`card.forgotten`);if(!this.page)return this.quiet(`card.loading`);let{page:t}=this,{tie:n}=t,r=n.trace!==null&&n.trace.closed_at===null,i=n.reach===`lost`||n.reach===`employer_only`||r;return d`<div class="page">
      ${this.header(t)}
      <div class="columns">
        <div class="column">
          ${i?d`<wt-tie-trace .hass=${this.hass} .network=${this.network} .page=${t}></wt-tie-trace>`:e}
          <wt-tie-channels .hass=${this.hass} .network=${this.network} .page=${t}></wt-tie-channels>
          <wt-tie-timeline .hass=${this.hass} .network=${this.network} .page=${t}></wt-tie-timeline>
        </div>
        <div class="column">
          <wt-tie-keeping .hass=${this.hass} .network=${this.network} .page=${t}></wt-tie-keeping>
          <wt-tie-affiliations .hass=${this.hass} .network=${this.network} .page=${t}></wt-tie-affiliations>
          ${this.facts(n)}
        </div>
      </div>
      ${this.dialogs(t)}
    </div>`}quiet(t){return d`<div class="page"><p class="quiet" role="status">${this.say(t)}</p>
      ${this.missing?d`<button class="chip" @click=${()=>this.go(`people`)}>${this.say(`panel.people`)}</button>`:e}</div>`}header(t){let{tie:n,line:r}=t,i=[r.title,r.organization].filter(Boolean).join(` · `);return d`<section class="top" @dragover=${e=>this.picture?.onDragOver(e)}
      @dragleave=${e=>this.picture?.onDragLeave(e)} @drop=${e=>this.picture?.onDrop(e)}>
      <wt-tie-picture .hass=${this.hass} .network=${this.network} .line=${r}></wt-tie-picture>
      <div class="grow">
        <h1>${u(r)}</h1>
        ${i?d`<div class="work">${i}</div>`:e}
        <p class="quiet">${n.archived?this.say(`tie.is_archived`):r.why}
          ${r.late&&!r.days_overdue?d`<span class="due">${r.late}</span>`:e}</p>
      </div>
      <div class="line tools">
        <button class="icon" aria-label=${this.say(`tie.star`)} aria-pressed=${n.starred} title=${this.say(`tie.star`)}
          @click=${()=>this.star(n)}><ha-icon icon=${n.starred?`mdi:star`:`mdi:star-outline`}></ha-icon></button>
        <button class="icon" aria-label=${this.say(`tie.edit`)} title=${this.say(`tie.edit`)} @click=${()=>this.show(`edit`)}>
          <ha-icon icon="mdi:pencil-outline"></ha-icon></button>
        <button class="icon" aria-label=${this.say(`row.more`,{name:n.name})} aria-expanded=${this.opened===`more`}
          @click=${()=>this.show(this.opened===`more`?void 0:`more`)}><ha-icon icon="mdi:dots-horizontal"></ha-icon></button>
      </div>
      ${this.opened===`more`?this.more(t):this.chips(r)}
    </section>`}chips(e){return d`<div class="line chips" role="group" aria-label=${this.say(`row.log`,{name:e.name})}>
      ${H.map(t=>d`<button class="chip" @click=${()=>this.log(e,t)}>${this.say(`log.${t}`)}</button>`)}
      <button class="chip" @click=${()=>this.show(`log`)}>${this.say(`log.more`)}</button>
    </div>`}more({tie:t,line:n,merged:r}){return d`<div class="line chips" role="group" aria-label=${this.say(`row.more`,{name:t.name})}>
      ${U.map(([e,n])=>d`<button class="chip" @click=${()=>this.snooze(t,n)}>${this.say(`tie.rest`,{until:this.say(e)})}</button>`)}
      ${n.picture?d`<button class="chip" @click=${this.removePicture}>${this.say(`picture.remove`)}</button>`:e}
      <button class="chip" @click=${()=>this.show(`merge`)}>${this.say(`tie.merge`)}</button>
      ${r?d`<button class="chip" @click=${()=>this.unmerge(t,r.name)}>${this.say(`tie.part`,{other:r.name})}</button>`:e}
      ${t.archived?d`<button class="chip" @click=${()=>this.restore(t)}>${this.say(`tie.restore`)}</button>`:d`<button class="chip" @click=${()=>this.archive(t)}>${this.say(`tie.archive`)}</button>`}
      <button class="chip" @click=${()=>this.show(`forget`)}>${this.say(`tie.forget`)}</button>
    </div>`}facts(e){let n=[[`field.aliases`,e.aliases.join(`, `)],[`field.birthday`,e.birthday?p(this.language,e.birthday):``],[`field.met_on`,e.met_on?t(this.language,e.met_on):``],[`field.met_how`,e.met_how],[`field.added_at`,t(this.language,e.added_at)]];return d`<section><h2>${this.say(`tie.facts`)}</h2><dl>
      ${n.filter(([,e])=>e).map(([e,t])=>d`<div><dt>${this.say(e)}</dt><dd>${t}</dd></div>`)}
    </dl></section>`}dialogs({tie:t,line:n}){let r=()=>this.show(void 0);return this.opened===`edit`?d`<wt-tie-form .hass=${this.hass} .network=${this.network} .tie=${t} @wt-closed=${r}
        @wt-saved=${()=>this.toast(this.say(`form.saved`))}></wt-tie-form>`:this.opened===`log`?d`<wt-log-form .hass=${this.hass} .network=${this.network} .line=${n} @wt-closed=${r}></wt-log-form>`:this.opened===`forget`?d`<wt-confirm .hass=${this.hass} .network=${this.network} .question=${this.say(`tie.forget_question`,{name:t.name})}
        .explanation=${this.say(`tie.forget_explained`)} .yes=${this.say(`tie.forget`)}
        @wt-closed=${r} @wt-yes=${()=>this.forget(t)}></wt-confirm>`:this.opened===`merge`?d`<wt-tie-merge .hass=${this.hass} .network=${this.network} .tie=${t}
          @wt-merge=${({detail:e})=>this.merge(t,e)}></wt-tie-merge>`:e}show(e){this.opened=e}async read(){let{path:e,seen:t}=this;try{let n=await this.backend.tie(e);t===this.seen&&(this.page=n)}catch(t){e===this.path&&g(t)&&t.translation_key?.startsWith(`tie_`)&&(this.missing=!0)}}log(e,t){let{kind:n,reached:i}=r[t];this.attempt(async()=>{let{backend:r}=this,a=await r.log(e.id,{kind:n,...i?{}:{reached:i,direction:`out`}});this.toast(this.say(`done.${t}`,{name:e.name}),()=>r.takeBack(a))})}star({id:e,starred:t,name:n}){let{backend:r}=this;this.attempt(async()=>{await r.update(e,{starred:!t}),this.toast(this.say(t?`tie.unstarred`:`tie.is_starred`,{name:n}),()=>r.update(e,{starred:t}))})}snooze({id:e,name:t},n){this.attempt(async()=>{let{backend:r}=this;await r.snooze(e,n),this.show(void 0),this.toast(this.say(`done.snoozed`,{name:t}),()=>r.wake(e))})}get picture(){return this.renderRoot.querySelector(`wt-tie-picture`)}removePicture=async()=>{await this.picture?.takeAway(),this.show(void 0)};archive({id:e,name:t}){let{backend:n}=this;this.attempt(async()=>{await n.archive(e),this.show(void 0),this.toast(this.say(`tie.archived`,{name:t}),()=>n.restore(e))})}restore({id:e,name:t}){let{backend:n}=this;this.attempt(async()=>{await n.restore(e),this.show(void 0),this.toast(this.say(`tie.restored`,{name:t}),()=>n.archive(e))})}forget({id:e,name:t}){this.attempt(async()=>{await this.backend.forget(e),this.toast(this.say(`tie.forgotten`,{name:t})),this.go(`people`)})}merge({id:e,name:t},n){let{backend:r}=this;this.attempt(async()=>{await r.merge(e,n.id),this.show(void 0),this.toast(this.say(`tie.merged`,{name:t,other:n.name}),()=>r.undoMerge(e))})}unmerge({id:e,name:t},n){let{backend:r}=this;this.attempt(async()=>{let i=await r.undoMerge(e);this.show(void 0),this.toast(this.say(`tie.parted`,{name:t,other:n}),()=>r.merge(e,i))})}static styles=S};n(`weak-ties-view-tie`,W);export{W as TieView};