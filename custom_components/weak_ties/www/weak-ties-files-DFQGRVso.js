import{$ as e,A as t,C as n,D as r,E as i,G as a,J as o,R as s,S as c,T as l,U as u,W as d,b as f,ct as p,et as m,g as h,nt as g,w as _,x as v}from"./weak-ties-common-CRQM6NKd.js";import{n as y,r as b,t as x}from"./weak-ties-panel-view-CnDydiz-.js";var S=3,C={linkedin:`files.from.linkedin`,vcard:`files.from.vcard`},w=class extends x{static properties={change:{},imports:{state:!0},all:{state:!0},busy:{state:!0}};seen=``;constructor(){super(),this.change=``,this.imports=[],this.all=!1,this.busy=!1}willUpdate(){let e=`${this.network} ${this.change}`;this.change&&e!==this.seen&&(this.seen=e,this.load())}updated(){this.hidden=this.imports.length===0}async load(){this.imports=await l(this.backend).catch(()=>[])}render(){if(this.imports.length===0)return e;let t=this.all?this.imports:this.imports.slice(0,S),n=this.imports.length-t.length;return m`<section>
      <h2>${this.say(`files.history`)}</h2>
      <ul>${t.map(e=>m`<li class="line">${this.row(e)}</li>`)}</ul>
      ${n>0?m`<button class="text" @click=${this.onAll}>${this.count(`files.history_more`,n)}</button>`:e}
    </section>`}row(e){let n=C[e.format],r=t(this.language,e.made_on);return m`<div class="grow">
        <div>${n?this.say(n):e.format} <span class="quiet">${r}</span></div>
        <div class="quiet">${this.brought(e)}</div>
      </div>
      ${e.is_undone?m`<span class="quiet">${this.say(`files.taken_back`)}</span>`:this.button(e,r)}`}brought({added:e,updated:t}){return[e?this.count(`files.brought`,e):``,t?this.count(`files.renewed`,t):``].filter(Boolean).join(` · `)}button(e,t){return m`<button class="chip" ?disabled=${this.busy} aria-label=${this.say(`files.take_back_of`,{on:t})}
      @click=${()=>this.takeBack(e)}>${this.say(`files.take_back`)}</button>`}async takeBack({import_id:e}){this.busy=!0,await this.attempt(()=>r(this.backend,e))&&this.toast(this.say(`files.undone`)),await this.load(),this.busy=!1}onAll=()=>{this.all=!0};static styles=[u,b,g`
      :host([hidden]) {
        display: none;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        padding-block: var(--ha-space-2, 8px);
      }
      .grow div {
        margin: 0;
        line-height: var(--ha-line-height-normal, 1.4);
      }
      section > .text {
        padding-inline: 0;
      }
    `]};a(`wt-import-history`,w);var T=[`added`,`updated`,`merged`,`suggested`,`unchanged`,`skipped`];function E({counts:e}){let t=T.map(t=>[t,e[t]]).filter(([,e])=>e>0);return t.length?t:[[`added`,0]]}function D({counts:e}){return e.added+e.updated+e.merged+e.suggested>0}function O({counts:e}){return e.added+e.suggested}function k({skipped:e,left_out:t}){return[...e,...t].sort((e,t)=>e.row-t.row)}var A=g`
  :host([hidden]) {
    display: none;
  }
  .page {
    container-type: inline-size;
  }
  .drop {
    display: grid;
    margin-block-start: var(--ha-space-3, 12px);
    justify-items: center;
    gap: var(--ha-space-3, 12px);
    padding: var(--ha-space-8, 32px) var(--ha-space-4, 16px);
    text-align: center;
    border: 2px dashed var(--outline-color, var(--divider-color));
    border-radius: var(--ha-border-radius-lg, 12px);
  }
  .drop.over {
    border-color: var(--primary-color);
    background: color-mix(in srgb, var(--primary-color) 10%, transparent);
  }
  .drop ha-icon {
    --mdc-icon-size: 40px;
    color: var(--secondary-text-color);
  }
  .drop p {
    margin: 0;
  }
  .big {
    font-size: var(--ha-font-size-l, 16px);
  }
  input[type="file"] {
    position: absolute;
    width: 1px;
    height: 1px;
    min-height: 0;
    opacity: 0;
    pointer-events: none;
  }
  label.primary {
    display: inline-flex;
    align-items: center;
    cursor: pointer;
    font-size: var(--ha-font-size-m, 14px);
    color: var(--primary-background-color);
  }
  input[type="file"]:focus-visible + label.primary {
    outline: 2px solid var(--primary-color);
    outline-offset: 2px;
  }
  progress {
    width: min(320px, 100%);
    accent-color: var(--primary-color);
  }
  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(112px, 1fr));
    gap: var(--ha-space-3, 12px);
    margin: var(--ha-space-4, 16px) 0;
  }
  .counts div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  dt {
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
    line-height: 1.35;
  }
  dd {
    margin: 0;
    font-size: var(--ha-font-size-2xl, 24px);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: var(--ha-space-4, 16px);
    margin-block: var(--ha-space-4, 16px);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ha-space-2, 8px);
    margin-block-start: var(--ha-space-3, 12px);
  }
  details {
    font-size: var(--ha-font-size-s, 12px);
  }
  summary {
    line-height: 44px;
    width: fit-content;
    cursor: pointer;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--ha-space-1, 4px) var(--ha-space-3, 12px) var(--ha-space-1, 4px) 0;
    text-align: start;
    font-weight: var(--ha-font-weight-normal, 400);
  }
  th {
    color: var(--secondary-text-color);
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--ha-space-3, 12px);
    margin-block: var(--ha-space-3, 12px);
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: var(--ha-space-3, 12px);
    min-width: 0;
    padding: var(--ha-space-3, 12px);
    border: 1px solid var(--divider-color);
    border-radius: var(--ha-border-radius-lg, 12px);
  }
  .side dl {
    flex: 1;
    display: grid;
    align-content: start;
    gap: var(--ha-space-2, 8px);
    margin: 0;
  }
  .side dd {
    font-size: var(--ha-font-size-m, 14px);
    line-height: 1.4;
  }
  .side .who {
    flex-wrap: nowrap;
    gap: var(--ha-space-3, 12px);
  }
  .side .name {
    font-size: var(--ha-font-size-l, 16px);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .side .chip {
    min-height: 44px;
    height: auto;
    padding-block: var(--ha-space-2, 8px);
  }
  rt {
    font-weight: var(--ha-font-weight-normal, 400);
    color: var(--secondary-text-color);
  }
  @container (max-width: 480px) {
    .pair {
      grid-template-columns: 1fr;
    }
  }
`,j=`.csv,.txt,.zip,.vcf,.vcard,.json`,M=[`auto`,`utf-8`,`cp932`,`euc_jp`,`iso2022_jp`,`utf-16`,`cp1252`],N=413;a(`wt-intake`,class extends x{static properties={step:{state:!0},outcome:{state:!0},wrong:{state:!0},over:{state:!0},choices:{state:!0},share:{state:!0}};file;constructor(){super(),this.step=`waiting`,this.over=!1,this.choices={strength:1,encoding:f}}willUpdate(e){e.get(`network`)&&this.reset()}render(){return m`<section>
      <h2>${this.say(this.step===`preview`?`files.preview`:this.step===`done`?`files.done`:`files.import`)}</h2>
      ${this.content()}
    </section>`}content(){let{step:e,outcome:t}=this;return e===`reading`||e===`importing`?this.working(e):e===`preview`&&t?this.preview(t):e===`done`&&t?this.done(t):this.dropZone()}dropZone(){return m`<div class="drop ${this.over?`over`:``}" @dragover=${this.onDragOver} @dragleave=${this.onDragLeave}
        @drop=${this.onDrop}>
        <ha-icon icon="mdi:tray-arrow-down"></ha-icon>
        <p class="big">${this.say(this.over?`files.drop_now`:`files.drop`)}</p>
        <div>
          <input id="file" type="file" accept=${j} aria-invalid=${this.wrongWith(`file`)!==``} aria-describedby=${this.wrongWith(`file`)?`wrong-file`:e}
            @change=${this.onChosen} />
          <label class="primary" for="file">${this.say(`files.choose`)}</label>
        </div>
        <p class="quiet">${this.say(`files.kinds`)}</p>
      </div>
      ${this.errorAt(`file`)}`}working(t){let n=this.say(`files.${t}`,{file:this.file?.name??``});return m`<div class="drop">
      <p class="big" role="status">${n}</p>
      <progress aria-label=${n} max="1" value=${this.share??e}></progress>
    </div>`}preview(t){let n=new Intl.ListFormat(this.language,{style:`narrow`,type:`conjunction`}).format(t.sample);return m`${this.counts(t)}
      ${n?m`<p>${this.say(`files.sample`,{names:n})}</p>`:e}
      ${D(t)?e:m`<p class="quiet" role="status">${this.say(`files.nothing_new`)}</p>`}
      ${this.skipped(t)}
      <div class="choices">
        <label>${this.say(`files.strength`)}
          <select name="strength" @change=${this.onStrength}>
            ${h.map(e=>m`<option value=${e} ?selected=${e===this.choices.strength}>${this.say(`triage.strength.${e}`)}</option>`)}
          </select>
        </label>
        <div>
          <label>${this.say(`files.encoding`)}
            <select name="encoding" aria-invalid=${this.wrongWith(`encoding`)!==``} aria-describedby=${this.wrongWith(`encoding`)?`wrong-encoding`:e} @change=${this.onEncoding}>
              ${M.map(e=>m`<option value=${e} ?selected=${e===this.choices.encoding}>${this.say(`files.encoding.${e}`)}</option>`)}
            </select>
          </label>
          ${this.errorAt(`encoding`)}
        </div>
      </div>
      <div class="buttons">
        <button class="primary go" ?disabled=${!D(t)} @click=${()=>this.read(!1)}>${this.say(`files.go`)}</button>
        <button class="chip" @click=${this.reset}>${this.say(`files.cancel`)}</button>
      </div>`}done(t){let{import_id:n}=t,r=O(t);return m`<div role="status">${this.counts(t)}</div>
      ${this.skipped(t)}
      <div class="buttons">
        ${r?m`<button class="primary" @click=${()=>this.go(`triage`)}>${this.count(`files.triage`,r)}</button>`:e}
        <button class="chip" @click=${this.reset}>${this.say(`files.another`)}</button>
        ${n?m`<button class="chip undo" @click=${()=>this.undo(n)}>${this.say(`files.undo`)}</button>`:e}
      </div>`}counts(e){return m`<dl class="counts">
      ${E(e).map(([e,t])=>m`<div class=${e}><dt>${this.say(`files.count.${e}`)}</dt><dd>${p(this.language,t)}</dd></div>`)}
    </dl>`}skipped(t){let n=k(t);if(n.length===0)return e;let r=n.length-50;return m`<details ?open=${n.length<=5}>
      <summary>${this.say(`files.skipped`)}</summary>
      <table>
        <thead><tr><th scope="col">${this.say(`files.row`)}</th><th scope="col">${this.say(`files.reason`)}</th></tr></thead>
        <tbody>${n.slice(0,50).map(({row:e,reason:t})=>m`<tr><td>${e}</td><td>${this.reason(t)}</td></tr>`)}</tbody>
      </table>
      ${r>0?m`<p class="quiet">${this.say(`files.more_rows`,{count:r})}</p>`:e}
    </details>`}reason(e){return this.hass.localize(`component.weak_ties.selector.skip_reason.options.${e}`)||e}wrongWith(e){return this.wrong?.field===e?this.wrong.sentence:``}errorAt(t){let n=this.wrongWith(t);return n?m`<p class="error" id="wrong-${t}" role="alert">${n}</p>`:e}onDragOver=e=>{e.preventDefault(),this.over=!0};onDragLeave=({currentTarget:e,relatedTarget:t})=>{e.contains(t)||(this.over=!1)};onDrop=e=>{e.preventDefault(),this.over=!1;let t=e.dataTransfer?.files;t&&t.length>1?this.wrong={field:`file`,sentence:this.say(`files.one_at_a_time`)}:t?.[0]&&this.take(t[0])};onChosen=e=>{let t=e.target,n=t.files?.[0];n&&this.take(n),t.value=``};take(e){this.file=e,this.choices={strength:1,encoding:f},this.read(!0)}onStrength=e=>{this.choices={...this.choices,strength:Number(e.target.value)}};onEncoding=e=>{this.choices={...this.choices,encoding:e.target.value},this.read(!0)};async read(e){let{file:t}=this;if(!t)return;let n=this.step===`preview`&&e;n||(this.step=e?`reading`:`importing`),this.wrong=void 0,this.share=void 0;try{let[n]=await Promise.all([_(this.hass,this.backend,t,this.choices,e,this.onFar),this.hass.loadBackendTranslation(`selector`,`weak_ties`)]);this.outcome=n,this.step=e?`preview`:`done`}catch(e){this.wrong={field:n?`encoding`:`file`,sentence:await this.sentence(e)},n||(this.step=`waiting`)}}onFar=e=>{this.share=e};async sentence(e){return e instanceof v?this.say(e.status===N?`files.too_large`:`files.upload_failed`):await o(this.hass,e).catch(()=>``)||this.say(`files.upload_failed`)}async undo(e){await this.attempt(()=>r(this.backend,e))&&(this.toast(this.say(`files.undone`)),this.reset())}reset=()=>{this.file=void 0,this.outcome=void 0,this.wrong=void 0,this.step=`waiting`};static styles=[u,b,y,A]});var P=500;a(`wt-merges`,class extends x{static properties={change:{},pair:{state:!0},total:{state:!0},known:{state:!0},busy:{state:!0}};seen=``;constructor(){super(),this.change=``,this.total=0,this.known=new Map,this.busy=!1}willUpdate(){let e=`${this.network} ${this.language} ${this.change}`;this.change&&e!==this.seen&&(this.seen=e,this.load())}updated(){this.hidden=this.pair===void 0}async load(){let{suggestions:e,total:t}=await i(this.backend).catch(()=>({suggestions:[],total:0})),[n]=e,r=await Promise.all((n?.ties??[]).map(({id:e})=>this.backend.tie(e).catch(()=>void 0)));this.known=new Map(r.flatMap(e=>e?[[e.line.id,e]]:[])),this.pair=n,this.total=t}render(){let{pair:t}=this;return t?m`<section>
      <h2>${this.say(`files.merges`)}</h2>
      <p class="quiet">${this.count(`files.merges_hint`,this.total)}</p>
      <div class="pair">${t.ties.map(e=>this.side(e,t))}</div>
      <p class="quiet">${this.say(`files.keep_hint`)}</p>
      <div class="buttons">
        <button class="chip" ?disabled=${this.busy} @click=${()=>this.dismiss(t)}>${this.say(`files.different`)}</button>
      </div>
    </section>`:e}side(t,n){let r=this.known.get(t.id),i=[[this.say(`files.works_at`),[t.title,t.organization].filter(Boolean).join(` · `)],[this.say(`files.reached`),r?.tie.channels.map(({value:e})=>e).join(`
`)??``],[this.say(`files.last`),t.why],[this.say(`files.tags`),t.tags.join(` · `)]];return m`<div class="side">
      <div class="line who">
        <wt-face .line=${t} .album=${this.album}></wt-face>
        <button class="name" @click=${()=>this.open(t.id)}>${d(t)}</button>
      </div>
      <dl>${i.map(([t,n])=>n?m`<div><dt>${t}</dt><dd style="white-space: pre-line"><bdi>${n}</bdi></dd></div>`:e)}</dl>
      <button class="chip" ?disabled=${this.busy||n.ties.length<2} @click=${()=>this.merge(n,t)}>${this.say(`files.keep`)}</button>
    </div>`}async merge(e,{id:t,name:n}){let r=e.ties.find(e=>e.id!==t);if(!r)return;let{backend:i}=this;await this.decide(()=>i.merge(t,r.id),this.say(`files.merged`,{name:n}),()=>i.undoMerge(t))}async dismiss({suggestion_id:e}){let t=t=>()=>c(this.backend,e,t);await this.decide(t(!0),this.say(`files.dismissed`),t(!1))}async decide(e,t,n){this.busy=!0,await this.attempt(e)&&(this.toast(t,n),await this.load(),await new Promise(e=>setTimeout(e,P))),this.busy=!1}static styles=[u,b,y,A]});var F=[`vcard`,`csv`,`json`],I=class extends x{watch=new s(this);willUpdate(){this.watch.see(this.hass,{what:`overview`,network:this.network,limit:1})}render(){let{snapshot:e}=this.watch,t=e&&`change`in e?e.change:``;return m`<div class="page">
      <wt-intake .hass=${this.hass} .network=${this.network}></wt-intake>
      <wt-merges .hass=${this.hass} .network=${this.network} .change=${t}></wt-merges>
      <wt-import-history .hass=${this.hass} .network=${this.network} .change=${t}></wt-import-history>
      <section>
        <h2>${this.say(`files.export`)}</h2>
        <p class="quiet">${this.say(`files.export_hint`)}</p>
        <div class="buttons">
          ${F.map(e=>m`<button class="chip" @click=${()=>this.attempt(()=>n(this.backend,e))}>
                ${this.say(`files.export.${e}`)}
              </button>`)}
        </div>
      </section>
    </div>`}static styles=[u,b,y,A]};a(`weak-ties-view-files`,I);export{I as FilesView};