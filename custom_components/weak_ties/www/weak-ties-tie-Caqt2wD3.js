import{A as e,B as t,D as n,E as r,G as i,H as a,I as o,K as s,O as c,Q as l,U as u,V as d,Z as f,et as p,k as m,t as h,z as g}from"./weak-ties-common-B6Mju5fb.js";import{n as _,r as v,t as y}from"./weak-ties-panel-view-CztNho7H.js";import"./weak-ties-tie-form-CR6Hdk4X.js";import"./weak-ties-tie-picker-ClBtqJVu.js";var b=[d,v,_,p`
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
  `];u(`wt-confirm`,class extends y{static properties={question:{},explanation:{},yes:{}};firstUpdated(){this.dialog?.showModal()}render(){return l`<dialog role="alertdialog" aria-labelledby="question" aria-describedby="explanation"
      @close=${()=>this.tell(`wt-closed`)}>
      <div class="body">
        <strong id="question">${this.question}</strong>
        <span id="explanation">${this.explanation}</span>
        <div class="actions">
          <button class="chip" autofocus @click=${()=>this.dialog?.close()}>${this.say(`form.cancel`)}</button>
          <button class="danger" @click=${this.onYes}>${this.yes}</button>
        </div>
      </div>
    </dialog>`}onYes=()=>{this.tell(`wt-yes`),this.dialog?.close()};tell(e){this.dispatchEvent(new CustomEvent(e))}get dialog(){return this.renderRoot.querySelector(`dialog`)}static styles=[d,_]});var x=[`call`,`message`,`meeting`,`meal`,`email`,`letter`,`card`,`event`,`social`],S=class extends y{static properties={line:{attribute:!1},errors:{state:!0},busy:{state:!0}};constructor(){super(),this.errors={},this.busy=!1}firstUpdated(){this.dialog?.showModal()}render(){return l`<dialog aria-labelledby="title" @close=${()=>this.dispatchEvent(new CustomEvent(`wt-closed`))}>
      <form novalidate @submit=${this.onSubmit}>
        <h2 id="title">${this.say(`row.log`,{name:this.line.name})}</h2>
        ${this.error(``)}
        <div class="pair">
          <label>${this.say(`log.kind`)}
            <select name="kind">${x.map(e=>l`<option value=${e}>${this.say(`kind.${e}`)}</option>`)}</select>
          </label>
          <div><label>${this.say(`log.when`)}
            <input type="date" name="at" .value=${m()} max=${m()} aria-invalid=${!!this.errors.at} /></label>
            ${this.error(`at`)}</div>
          <label>${this.say(`log.direction`)}
            <select name="direction">${[`both`,`out`,`in`].map(e=>l`<option value=${e}>${this.say(`direction.${e}`)}</option>`)}</select>
          </label>
        </div>
        <label>${this.say(`field.note`)}<textarea name="note"></textarea></label>
        <label class="pick"><input type="checkbox" name="tried" />${this.say(`log.not_reached`)}</label>
        <div class="actions">
          <button type="button" class="chip" @click=${()=>this.dialog?.close()}>${this.say(`form.cancel`)}</button>
          <button class="primary" ?disabled=${this.busy}>${this.say(`form.log`)}</button>
        </div>
      </form>
    </dialog>`}error(e){return this.errors[e]?l`<p class="error" role="alert">${this.errors[e]}</p>`:f}onSubmit=e=>{e.preventDefault();let t=new FormData(e.target),[n,r]=[String(t.get(`at`)),t.has(`tried`)];n?n>m()?this.errors={at:this.say(`form.in_future`)}:this.save(t,n,r):this.errors={at:this.say(`form.unreadable`)}};async save(e,t,n){let{backend:a,line:o}=this;this.busy=!0;try{let r=await a.log(o.id,{kind:e.get(`kind`),note:String(e.get(`note`)),direction:n?`out`:e.get(`direction`),reached:!n,...t===m()?{}:{at:t}});this.toast(this.say(`done.logged`,{name:o.name}),()=>a.takeBack(r)),this.dialog?.close()}catch(e){let t=i(e)&&r(e)===`at`?`at`:``;this.errors={[t]:await s(this.hass,e).catch(()=>``)||this.say(`failed`)}}finally{this.busy=!1}}get dialog(){return this.renderRoot.querySelector(`dialog`)}static styles=[d,_,p`
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
    `]};u(`wt-log-form`,S);var C=[`work`,`school`,`community`],w=class extends y{static properties={page:{attribute:!1},adding:{state:!0},errors:{state:!0}};constructor(){super(),this.adding=!1,this.errors={}}render(){let{affiliations:e}=this.page.tie;return l`<section>
      <div class="head"><h2>${this.say(`tie.affiliations`)}</h2>
        <button class="chip" aria-expanded=${this.adding} @click=${this.onAdd}>${this.say(`form.add`)}</button></div>
      ${this.adding?this.form():f}
      ${e.length===0&&!this.adding?l`<p class="quiet">${this.say(`affiliation.none`)}</p>`:f}
      <ul>${e.map(e=>l`<li>${this.affiliation(e)}</li>`)}</ul>
    </section>`}affiliation(t){let n=[t.title,t.department,e(t.started,t.ended)].filter(Boolean).join(` · `);return l`<div class="line">
      <div class="grow"><div class="where">${t.organization}</div>
        <div class="quiet">${n||this.say(`affiliation.${t.kind}`)}</div></div>
      <button class="icon" aria-label=${this.say(`affiliation.remove`,{organization:t.organization})}
        @click=${()=>this.takeOut(t)}><ha-icon icon="mdi:close"></ha-icon></button>
    </div>`}form(){return l`<form novalidate @submit=${this.onSubmit}>
      ${this.input(`organization`,`text`)}${this.input(`title`,`text`)}
      <label>${this.say(`affiliation.kind`)}
        <select name="kind">${C.map(e=>l`<option value=${e}>${this.say(`affiliation.${e}`)}</option>`)}</select></label>
      ${this.input(`started`,`text`,`2003`)}${this.input(`ended`,`text`,`2007`)}
      <div class="actions"><button class="primary">${this.say(`form.save`)}</button></div>
    </form>`}input(e,t,n=``){let r=this.errors[e];return l`<div><label>${this.say(`field.${e}`)}
      <input name=${e} type=${t} placeholder=${n} aria-invalid=${!!r} autocomplete="off" /></label>
      ${r?l`<p class="error" role="alert">${r}</p>`:f}</div>`}onAdd=()=>{this.adding=!this.adding,this.errors={}};onSubmit=e=>{e.preventDefault();let t=Object.fromEntries(new FormData(e.target));t.organization.trim()?this.save(t):this.errors={organization:this.say(`form.needed`)}};async save(e){try{await this.backend.addAffiliation(this.page.tie.id,e),this.adding=!1}catch(e){let t=i(e)&&r(e)||`organization`;this.errors={[t]:await s(this.hass,e).catch(()=>``)||this.say(`failed`)}}}takeOut({affiliation_id:e,organization:t,kind:n,title:r,started:i,ended:a}){let{id:o}=this.page.tie;this.attempt(async()=>{await this.backend.removeAffiliation(o,e),this.toast(this.say(`affiliation.removed`,{organization:t}),()=>this.backend.addAffiliation(o,{organization:t,kind:n,title:r,started:i,ended:a}))})}static styles=[d,v,_,p`
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
    `]};u(`wt-tie-affiliations`,w);var T=class extends y{static properties={page:{attribute:!1}};render(){let{tie:e}=this.page;return l`<section>
      <div class="head"><h2>${this.say(`tie.channels`)}</h2></div>
      <p class="quiet">${this.say(`reach.why.${e.reach}`)}</p>
      <ul>${e.channels.map(e=>l`<li>${this.channel(e)}</li>`)}</ul>
    </section>`}channel(e){let t=this.page.links.find(({channel_id:t})=>t===e.channel_id)?.href,n=t?.startsWith(`https:`);return l`<div class="channel">
      <ha-icon icon=${g[e.kind]} role="img" aria-label=${this.say(`channel.${e.kind}`)}></ha-icon>
      <div class="grow">
        ${t?l`<a class="value" href=${t} target=${n?`_blank`:f}
                rel=${n?`noopener noreferrer`:f}>${h(e.value)}</a>`:l`<span class="value">${e.value}</span>`}
        <div class="quiet">${this.proofOf(e)}</div>
      </div>
      <div class="line">
        <button class="chip" @click=${()=>this.report(e,!0)}>${this.say(`channel.works`)}</button>
        <button class="chip" @click=${()=>this.report(e,!1)}>${this.say(`channel.fails`)}</button>
      </div>
    </div>`}proofOf({owner:e,proven_at:t,failed_at:n}){let r=n&&(!t||n>t),i=e=>({on:c(this.language,e)}),a=r?this.say(`channel.failed_on`,i(n)):t?this.say(`channel.proven_on`,i(t)):this.say(`channel.unproven`);return e===`employer`?`${this.say(`channel.of_employer`)} · ${a}`:a}report(e,t){let{tie:n}=this.page;this.attempt(async()=>{await this.backend.reportChannel(n.id,e.value,t),this.toast(this.say(t?`channel.noted_works`:`channel.noted_fails`),()=>this.backend.reportChannel(n.id,e.value,!t))})}static styles=[d,v,p`
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
    `]};u(`wt-tie-channels`,T);var E=[5,4,3,2,1],D=[14,30,60,90,180,365,730,0],O=class extends y{static properties={page:{attribute:!1},tag:{state:!0},note:{state:!0}};constructor(){super(),this.tag=``}render(){return l`${this.strength()}${this.tags()}${this.notes()}`}strength(){let{tie:e}=this.page,t=[...new Set([...D,e.cadence_days??0])];return l`<section>
      <h2 id="would">${this.say(`tie.would`)}</h2>
      <div role="radiogroup" aria-labelledby="would">
        ${E.map(t=>l`<label class="pick"><input type="radio" name="strength" .checked=${t===e.strength}
            @change=${()=>this.change({strength:t},{strength:e.strength})} />
            ${this.say(`strength.${t}`)}</label>`)}
      </div>
      <label>${this.say(`tie.cadence`)}
        <select @change=${({target:e})=>this.onCadence(e.value)}>
          <option value="" ?selected=${e.cadence_days===null}>${this.say(`cadence.usual`)}</option>
          ${t.map(t=>l`<option value=${t} ?selected=${t===e.cadence_days}>${this.cadence(t)}</option>`)}
        </select>
      </label>
    </section>`}cadence(e){return e===0?this.say(`cadence.never`):this.count(`cadence.days`,e)}tags(){let{tie:e}=this.page;return l`<section>
      <h2>${this.say(`tie.tags`)}</h2>
      <div class="line">
        ${e.tags.map(t=>l`<span class="tag"><bdi>${t}</bdi><button class="icon" aria-label=${this.say(`tie.remove_tag`,{tag:t})}
            @click=${()=>this.change({tags:e.tags.filter(e=>e!==t)},{tags:e.tags})}
            ><ha-icon icon="mdi:close"></ha-icon></button></span>`)}
        <form class="line" @submit=${this.onTag}>
          <input aria-label=${this.say(`bulk.tag`)} placeholder=${this.say(`bulk.tag`)} .value=${this.tag} @input=${this.onTagInput} />
          <button class="chip" ?disabled=${!this.tag.trim()}>${this.say(`form.add`)}</button>
        </form>
      </div>
    </section>`}notes(){let{note:e}=this.page.tie,t=this.note!==void 0&&this.note!==e;return l`<section>
      <h2 id="notes">${this.say(`tie.notes`)}</h2>
      <textarea aria-labelledby="notes" .value=${this.note??e} @input=${this.onNoteInput}></textarea>
      ${t?l`<div class="actions">
              <button class="chip" @click=${this.onForgetNote}>${this.say(`form.cancel`)}</button>
              <button class="primary" @click=${this.onNote}>${this.say(`form.save`)}</button>
            </div>`:f}
    </section>`}onCadence(e){let{cadence_days:t}=this.page.tie;this.change({cadence_days:e===``?null:Number(e)},{cadence_days:t})}onTagInput=({target:e})=>{this.tag=e.value};onTag=e=>{e.preventDefault();let{tags:t}=this.page.tie;this.change({tags:[...t,this.tag.trim()]},{tags:t}),this.tag=``};onNoteInput=({target:e})=>{this.note=e.value};onForgetNote=()=>{this.note=void 0};onNote=()=>{let e=this.page.tie.note,t=this.note??e;this.change({note:t},{note:e}).then(e=>{e&&(this.note=void 0)})};async change(e,t){let{backend:n}=this,{id:r}=this.page.tie,i=await this.attempt(()=>n.update(r,e));return i?this.toast(this.say(`form.saved`),()=>n.update(r,t)):this.requestUpdate(),i}static styles=[d,v,_,p`
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
    `]};u(`wt-tie-keeping`,O),u(`wt-tie-merge`,class extends y{static properties={tie:{attribute:!1}};render(){let{id:e,name:t}=this.tie;return l`<section><h2>${this.say(`tie.merge`)}</h2>
      <p class="quiet">${this.say(`tie.merge_hint`,{name:t})}</p>
      <wt-tie-picker careful .hass=${this.hass} .network=${this.network} .except=${e} .label=${this.say(`tie.merge_whom`,{name:t})}
        @wt-picked=${({detail:e})=>this.dispatchEvent(new CustomEvent(`wt-merge`,{detail:e}))}></wt-tie-picker></section>`}static styles=[d,v]});var k=.85,A=class extends Error{why;constructor(e){super(e),this.why=e}};function j(e,t){let n=Math.min(e,t);return{left:(e-n)/2,top:(t-n)/2,side:n,drawn:Math.min(n,512)}}async function M(e){if(e.type===`image/svg+xml`||e.type!==``&&!e.type.startsWith(`image/`))throw new A(`none`);if(e.size>52428800)throw new A(`too_large`);let t=await createImageBitmap(e).catch(()=>void 0);if(!t)throw new A(`unreadable`);try{return await N(t)}finally{t.close()}}async function N(e){let t=j(e.width,e.height),n=document.createElement(`canvas`);n.width=n.height=t.drawn;let r=n.getContext(`2d`);if(!r)throw new A(`unreadable`);r.imageSmoothingQuality=`high`,r.drawImage(e,t.left,t.top,t.side,t.side,0,0,t.drawn,t.drawn);let i=await P(n,`image/webp`);if(i?.type===`image/webp`)return i;r.globalCompositeOperation=`destination-over`,r.fillStyle=`white`,r.fillRect(0,0,t.drawn,t.drawn);let a=await P(n,`image/jpeg`);if(!a)throw new A(`unreadable`);return a}function P(e,t){return new Promise(n=>e.toBlob(n,t,k))}function F(e){return new Promise((t,n)=>{let r=new FileReader;r.onload=()=>t(String(r.result).replace(/^[^,]*,/,``)),r.onerror=()=>n(r.error??Error(`unreadable`)),r.readAsDataURL(e)})}var I=class extends y{static properties={line:{attribute:!1},over:{state:!0},busy:{state:!0},wrong:{state:!0}};constructor(){super(),this.over=!1,this.busy=!1,this.wrong=``}willUpdate(e){let t=e.get(`line`);t&&t.id!==this.line.id&&(this.wrong=``)}render(){let{line:e,wrong:t}=this;return l`<div class="frame ${this.over?`over`:``}" aria-busy=${this.busy}>
        <wt-face .line=${e} .album=${this.album}></wt-face>
        <input id="picture" type="file" accept="image/*" ?disabled=${this.busy} aria-invalid=${t!==``}
          aria-describedby=${t?`wrong`:f} @change=${this.onChosen} />
        <label for="picture" title=${this.say(`picture.choose`,{name:e.name})}>
          <ha-icon icon="mdi:camera-outline"></ha-icon>
          <span class="said">${this.say(`picture.choose`,{name:e.name})}</span>
        </label>
      </div>
      ${t?l`<p class="error" id="wrong" role="alert">${t}</p>`:f}`}async takeAway(){let{line:e,backend:t}=this,n=await this.present();await this.attempt(async()=>{await t.removePicture(e.id),this.wrong=``,this.toast(this.say(`picture.removed`,{name:e.name}),n&&(()=>this.putBack(e,n)))})}onDragOver(e){e.preventDefault(),this.over=!0}onDragLeave({currentTarget:e,relatedTarget:t}){e.contains(t)||(this.over=!1)}onDrop(e){e.preventDefault(),this.over=!1;let t=e.dataTransfer?.files;t&&t.length>1?this.wrong=this.say(`files.one_at_a_time`):this.take(t?.[0])}onChosen=e=>{let t=e.target;this.take(t.files?.[0]),t.value=``};async take(e){if(this.busy||!e)return;let{line:t,backend:n}=this;this.busy=!0,this.wrong=``;try{let r=await F(await M(e)),i=await this.present();await n.setPicture(t.id,r),this.toast(this.say(`picture.set`,{name:t.name}),this.undoing(t,i))}catch(e){this.wrong=await this.sentence(e)}finally{this.busy=!1}}undoing(e,t){let{backend:n}=this;return e.picture?t&&(()=>this.putBack(e,t)):()=>n.removePicture(e.id)}async putBack({id:e},t){await this.backend.setPicture(e,await F(t))}async present(){let{id:e,picture:t}=this.line;return t?this.album.bytes(e,t):void 0}async sentence(e){return e instanceof A?this.say(`picture.${e.why}`):await s(this.hass,e).catch(()=>``)||this.say(`failed`)}static styles=[d,_,p`
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
    `]};u(`wt-tie-picture`,I);var L=20,R={call:`mdi:phone`,meeting:`mdi:account-multiple`,meal:`mdi:silverware-fork-knife`,message:`mdi:message-text-outline`,email:`mdi:email-outline`,letter:`mdi:pen`,card:`mdi:card-text-outline`,event:`mdi:party-popper`,social:`mdi:thumb-up-outline`},z=class extends y{static properties={page:{attribute:!1},all:{state:!0}};render(){let{history:e}=this.page.tie,t=this.all?e:e.slice(0,L);return l`<section>
      <h2>${this.say(`tie.timeline`)}</h2>
      ${e.length?f:l`<p class="quiet">${this.say(`timeline.none`)}</p>`}
      <ol>${t.map(e=>l`<li>${this.moment(e)}</li>`)}</ol>
      ${t.length<e.length?l`<button class="text" @click=${this.onAll}>${this.count(`timeline.more`,e.length-t.length)}</button>`:f}
    </section>`}moment(e){let t=e.reached?`kind.${e.kind}`:`kind.tried`,n=e.reached&&e.direction!==`both`?this.say(`direction.${e.direction}`):``,r=e.minutes?this.count(`timeline.minutes`,e.minutes):``;return l`<div class="line">
      <ha-icon icon=${e.reached?R[e.kind]:`mdi:phone-missed-outline`}></ha-icon>
      <div class="grow">
        <div>${this.say(t)} <span class="quiet">${[c(this.language,e.at),n,r].filter(Boolean).join(` · `)}</span></div>
        ${e.note?l`<div class="note">${e.note}</div>`:f}
      </div>
      <button class="icon" aria-label=${this.say(`timeline.remove`,{on:c(this.language,e.at)})}
        @click=${()=>this.takeOut(e)}><ha-icon icon="mdi:delete-outline"></ha-icon></button>
    </div>`}onAll=()=>{this.all=!0};takeOut(e){let{id:t}=this.page.tie;this.attempt(async()=>{await this.backend.takeBack(e.interaction_id),this.toast(this.say(`timeline.removed`),()=>this.backend.logAgain(t,e))})}static styles=[d,v,p`
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
    `]};u(`wt-tie-timeline`,z);var B=[`phone`,`email`,`profile`],V=class extends y{static properties={page:{attribute:!1},leads:{state:!0},asking:{state:!0},finding:{state:!0},errors:{state:!0}};seen=``;constructor(){super(),this.finding=!1,this.errors={}}get isOpen(){let{trace:e}=this.page.tie;return e!==null&&e.closed_at===null}willUpdate(){let{tie:e}=this.page;if(!this.isOpen){this.leads=void 0,this.seen=``;return}let t=`${e.id} ${e.trace?.trace_id} ${e.trace?.steps.length}`;t!==this.seen&&(this.seen=t,this.find())}render(){return l`<section>
      <h2>${this.say(`trace.title`)}</h2>
      ${this.isOpen?this.opened():this.closed()}
    </section>`}closed(){return l`<p class="quiet">${this.say(`reach.why.${this.page.tie.reach}`)} ${this.say(`trace.offer`)}</p>
      <button class="chip" @click=${()=>void this.find()}>${this.say(`trace.begin`)}</button>`}opened(){let{leads:e}=this;return l`
      <p class="quiet">${this.say(`trace.since`,{on:c(this.language,this.page.tie.trace?.opened_at??``)})}</p>
      ${e?.length===0?l`<p class="quiet">${this.say(`trace.nobody`)}</p>`:f}
      <ul>${e?.map(e=>l`<li>${this.lead(e)}</li>`)}</ul>
      ${this.finding?this.found():f}
      <div class="actions">
        <button class="chip" @click=${this.onStop}>${this.say(`trace.stop`)}</button>
        <button class="chip" aria-expanded=${this.finding} @click=${this.onFound}>${this.say(`trace.found`)}</button>
      </div>`}lead(e){return l`<div class="lead">
      <div class="grow">
        <button class="text" @click=${()=>this.open(e.tie_id)}><bdi>${e.name}</bdi></button>
        <span class="quiet">${this.say(`trace.${e.likelihood}`)}</span>
        <div class="quiet">${e.reason}</div>
        ${e.tried?l`<div class="quiet">${this.say(`trace.asked_on`,{on:c(this.language,e.tried)})} ${e.outcome}</div>`:f}
      </div>
      <button class="chip" aria-expanded=${this.asking===e.tie_id} @click=${()=>this.onAsk(e)}>${this.say(`trace.asked`)}</button>
      ${this.asking===e.tie_id?this.outcome(e):f}
    </div>`}outcome(e){return l`<form class="line" @submit=${t=>this.onOutcome(t,e)}>
      <input name="outcome" class="grow" placeholder=${this.say(`trace.outcome`)} aria-label=${this.say(`trace.outcome`)} />
      <button class="primary">${this.say(`form.save`)}</button>
    </form>`}found(){return l`<form class="found" novalidate @submit=${this.onClose}>
      ${B.map(e=>l`<div><label>${this.say(`field.${e}`)}<input name=${e} aria-invalid=${!!this.errors[e]} autocomplete="off" /></label>
          ${this.errors[e]?l`<p class="error" role="alert">${this.errors[e]}</p>`:f}</div>`)}
      <label>${this.say(`trace.thanks_to`)}<select name="lead"><option value=""></option>
        ${this.leads?.map(({tie_id:e,name:t})=>l`<option value=${e}>${t}</option>`)}</select></label>
      <button class="primary">${this.say(`form.save`)}</button>
    </form>`}async find(){await this.attempt(async()=>{this.leads=(await this.backend.trace(this.page.tie.id)).leads})}onFound=()=>{this.finding=!this.finding,this.errors={}};onAsk({tie_id:e}){this.asking=this.asking===e?void 0:e}onOutcome(e,t){e.preventDefault();let n=String(new FormData(e.target).get(`outcome`));this.attempt(()=>this.backend.tryLead(this.page.tie.id,t.tie_id,n)).then(e=>{e&&(this.asking=void 0)})}onStop=()=>{this.attempt(async()=>{await this.backend.closeTrace(this.page.tie.id),this.toast(this.say(`trace.stopped`))})};onClose=e=>{e.preventDefault();let t=[...new FormData(e.target)].map(([e,t])=>[e,String(t).trim()]),n=Object.fromEntries(t.filter(([,e])=>e));B.some(e=>n[e])?this.close(n):this.errors={phone:this.say(`trace.how_found`)}};async close(e){try{await this.backend.closeTrace(this.page.tie.id,e),this.finding=!1,this.toast(this.say(`trace.well_done`,{name:this.page.tie.name}))}catch(e){let t=i(e)&&r(e)||`phone`;this.errors={[t]:await s(this.hass,e).catch(()=>``)||this.say(`failed`)}}}static styles=[d,v,_,p`
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
    `]};u(`wt-tie-trace`,V);var H=Object.keys(t),U=[[`later.week`,7],[`later.month`,30],[`later.quarter`,90]],W=class extends y{static properties={page:{state:!0},missing:{state:!0},opened:{state:!0}};watch=new o(this);seen=``;willUpdate(e){(e.has(`path`)||e.has(`network`))&&(this.page=void 0,this.opened=void 0,this.missing=!1),this.watch.see(this.hass,{what:`tie`,tie:this.path,network:this.network});let{snapshot:t}=this.watch,n=t&&`tie`in t?`${this.network} ${this.path} ${t.change} ${t.tie===null}`:``;n!==this.seen&&(this.seen=n,n&&this.read())}render(){if(this.missing)return this.quiet(`card.forgotten`);if(!this.page)return this.quiet(`card.loading`);let{page:e}=this,{tie:t}=e,n=t.trace!==null&&t.trace.closed_at===null,r=t.reach===`lost`||t.reach===`employer_only`||n;return l`<div class="page">
      ${this.header(e)}
      <div class="columns">
        <div class="column">
          ${r?l`<wt-tie-trace .hass=${this.hass} .network=${this.network} .page=${e}></wt-tie-trace>`:f}
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
    </div>`}quiet(e){return l`<div class="page"><p class="quiet" role="status">${this.say(e)}</p>
      ${this.missing?l`<button class="chip" @click=${()=>this.go(`people`)}>${this.say(`panel.people`)}</button>`:f}</div>`}header(e){let{tie:t,line:n}=e,r=[n.title,n.organization].filter(Boolean).join(` · `);return l`<section class="top" @dragover=${e=>this.picture?.onDragOver(e)}
      @dragleave=${e=>this.picture?.onDragLeave(e)} @drop=${e=>this.picture?.onDrop(e)}>
      <wt-tie-picture .hass=${this.hass} .network=${this.network} .line=${n}></wt-tie-picture>
      <div class="grow">
        <h1>${a(n)}</h1>
        ${r?l`<div class="work">${r}</div>`:f}
        <p class="quiet">${t.archived?this.say(`tie.is_archived`):n.why}
          ${n.late&&!n.days_overdue?l`<span class="due">${n.late}</span>`:f}</p>
      </div>
      <div class="line tools">
        <button class="icon" aria-label=${this.say(`tie.star`)} aria-pressed=${t.starred} title=${this.say(`tie.star`)}
          @click=${()=>this.star(t)}><ha-icon icon=${t.starred?`mdi:star`:`mdi:star-outline`}></ha-icon></button>
        <button class="icon" aria-label=${this.say(`tie.edit`)} title=${this.say(`tie.edit`)} @click=${()=>this.show(`edit`)}>
          <ha-icon icon="mdi:pencil-outline"></ha-icon></button>
        <button class="icon" aria-label=${this.say(`row.more`,{name:t.name})} aria-expanded=${this.opened===`more`}
          @click=${()=>this.show(this.opened===`more`?void 0:`more`)}><ha-icon icon="mdi:dots-horizontal"></ha-icon></button>
      </div>
      ${this.opened===`more`?this.more(e):this.chips(n)}
    </section>`}chips(e){return l`<div class="line chips" role="group" aria-label=${this.say(`row.log`,{name:e.name})}>
      ${H.map(t=>l`<button class="chip" @click=${()=>this.log(e,t)}>${this.say(`log.${t}`)}</button>`)}
      <button class="chip" @click=${()=>this.show(`log`)}>${this.say(`log.more`)}</button>
    </div>`}more({tie:e,line:t,merged:n}){return l`<div class="line chips" role="group" aria-label=${this.say(`row.more`,{name:e.name})}>
      ${U.map(([t,n])=>l`<button class="chip" @click=${()=>this.snooze(e,n)}>${this.say(`tie.rest`,{until:this.say(t)})}</button>`)}
      ${t.picture?l`<button class="chip" @click=${this.removePicture}>${this.say(`picture.remove`)}</button>`:f}
      <button class="chip" @click=${()=>this.show(`merge`)}>${this.say(`tie.merge`)}</button>
      ${n?l`<button class="chip" @click=${()=>this.unmerge(e,n.name)}>${this.say(`tie.part`,{other:n.name})}</button>`:f}
      ${e.archived?l`<button class="chip" @click=${()=>this.restore(e)}>${this.say(`tie.restore`)}</button>`:l`<button class="chip" @click=${()=>this.archive(e)}>${this.say(`tie.archive`)}</button>`}
      <button class="chip" @click=${()=>this.show(`forget`)}>${this.say(`tie.forget`)}</button>
    </div>`}facts(e){let t=[[`field.aliases`,e.aliases.join(`, `)],[`field.birthday`,e.birthday?n(this.language,e.birthday):``],[`field.met_on`,e.met_on?c(this.language,e.met_on):``],[`field.met_how`,e.met_how],[`field.added_at`,c(this.language,e.added_at)]];return l`<section><h2>${this.say(`tie.facts`)}</h2><dl>
      ${t.filter(([,e])=>e).map(([e,t])=>l`<div><dt>${this.say(e)}</dt><dd>${t}</dd></div>`)}
    </dl></section>`}dialogs({tie:e,line:t}){let n=()=>this.show(void 0);return this.opened===`edit`?l`<wt-tie-form .hass=${this.hass} .network=${this.network} .tie=${e} @wt-closed=${n}
        @wt-saved=${()=>this.toast(this.say(`form.saved`))}></wt-tie-form>`:this.opened===`log`?l`<wt-log-form .hass=${this.hass} .network=${this.network} .line=${t} @wt-closed=${n}></wt-log-form>`:this.opened===`forget`?l`<wt-confirm .hass=${this.hass} .network=${this.network} .question=${this.say(`tie.forget_question`,{name:e.name})}
        .explanation=${this.say(`tie.forget_explained`)} .yes=${this.say(`tie.forget`)}
        @wt-closed=${n} @wt-yes=${()=>this.forget(e)}></wt-confirm>`:this.opened===`merge`?l`<wt-tie-merge .hass=${this.hass} .network=${this.network} .tie=${e}
          @wt-merge=${({detail:t})=>this.merge(e,t)}></wt-tie-merge>`:f}show(e){this.opened=e}async read(){let{path:e,seen:t}=this;try{let n=await this.backend.tie(e);t===this.seen&&(this.page=n)}catch(t){e===this.path&&i(t)&&t.translation_key?.startsWith(`tie_`)&&(this.missing=!0)}}log(e,n){let{kind:r,reached:i}=t[n];this.attempt(async()=>{let{backend:t}=this,a=await t.log(e.id,{kind:r,...i?{}:{reached:i,direction:`out`}});this.toast(this.say(`done.${n}`,{name:e.name}),()=>t.takeBack(a))})}star({id:e,starred:t,name:n}){let{backend:r}=this;this.attempt(async()=>{await r.update(e,{starred:!t}),this.toast(this.say(t?`tie.unstarred`:`tie.is_starred`,{name:n}),()=>r.update(e,{starred:t}))})}snooze({id:e,name:t},n){this.attempt(async()=>{let{backend:r}=this;await r.snooze(e,n),this.show(void 0),this.toast(this.say(`done.snoozed`,{name:t}),()=>r.wake(e))})}get picture(){return this.renderRoot.querySelector(`wt-tie-picture`)}removePicture=async()=>{await this.picture?.takeAway(),this.show(void 0)};archive({id:e,name:t}){let{backend:n}=this;this.attempt(async()=>{await n.archive(e),this.show(void 0),this.toast(this.say(`tie.archived`,{name:t}),()=>n.restore(e))})}restore({id:e,name:t}){let{backend:n}=this;this.attempt(async()=>{await n.restore(e),this.show(void 0),this.toast(this.say(`tie.restored`,{name:t}),()=>n.archive(e))})}forget({id:e,name:t}){this.attempt(async()=>{await this.backend.forget(e),this.toast(this.say(`tie.forgotten`,{name:t})),this.go(`people`)})}merge({id:e,name:t},n){let{backend:r}=this;this.attempt(async()=>{await r.merge(e,n.id),this.show(void 0),this.toast(this.say(`tie.merged`,{name:t,other:n.name}),()=>r.undoMerge(e))})}unmerge({id:e,name:t},n){let{backend:r}=this;this.attempt(async()=>{let i=await r.undoMerge(e);this.show(void 0),this.toast(this.say(`tie.parted`,{name:t,other:n}),()=>r.merge(e,i))})}static styles=b};u(`weak-ties-view-tie`,W);export{W as TieView};