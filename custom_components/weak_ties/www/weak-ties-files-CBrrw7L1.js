import{$ as e,B as t,C as n,F as r,G as i,H as a,S as o,X as s,Z as c,b as l,m as u,v as d,w as f,x as p,y as m,z as h}from"./weak-ties-common-DZM6HbeM.js";import{n as g,r as _,t as v}from"./weak-ties-panel-view-B_RdnDg8.js";var y=[`added`,`updated`,`merged`,`suggested`,`unchanged`,`skipped`];function b({counts:e}){let t=y.map(t=>[t,e[t]]).filter(([,e])=>e>0);return t.length?t:[[`added`,0]]}function x({counts:e}){return e.added+e.updated+e.merged+e.suggested>0}function S({counts:e}){return e.added+e.suggested}var C=e`
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
  .side.kept {
    border-color: var(--primary-color);
    box-shadow: inset 0 0 0 1px var(--primary-color);
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
`,w=`.csv,.txt,.zip,.vcf,.vcard,.json`,T=[`auto`,`utf-8`,`cp932`,`euc_jp`,`iso2022_jp`,`utf-16`,`cp1252`],E=413;a(`wt-intake`,class extends v{static properties={step:{state:!0},outcome:{state:!0},wrong:{state:!0},over:{state:!0},choices:{state:!0}};file;constructor(){super(),this.step=`waiting`,this.over=!1,this.choices={strength:1,encoding:d}}willUpdate(e){e.get(`network`)&&this.reset()}render(){return c`<section>
      <h2>${this.say(this.step===`preview`?`files.preview`:this.step===`done`?`files.done`:`files.import`)}</h2>
      ${this.content()}
    </section>`}content(){let{step:e,outcome:t}=this;return e===`reading`||e===`importing`?this.working(e):e===`preview`&&t?this.preview(t):e===`done`&&t?this.done(t):this.dropZone()}dropZone(){return c`<div class="drop ${this.over?`over`:``}" @dragover=${this.onDragOver} @dragleave=${this.onDragLeave}
        @drop=${this.onDrop}>
        <ha-icon icon="mdi:tray-arrow-down"></ha-icon>
        <p class="big">${this.say(this.over?`files.drop_now`:`files.drop`)}</p>
        <div>
          <input id="file" type="file" accept=${w} aria-invalid=${this.wrongWith(`file`)!==``} aria-describedby=${this.wrongWith(`file`)?`wrong-file`:s}
            @change=${this.onChosen} />
          <label class="primary" for="file">${this.say(`files.choose`)}</label>
        </div>
        <p class="quiet">${this.say(`files.kinds`)}</p>
      </div>
      ${this.errorAt(`file`)}`}working(e){let t=this.say(`files.${e}`,{file:this.file?.name??``});return c`<div class="drop">
      <p class="big" role="status">${t}</p>
      <progress aria-label=${t}></progress>
    </div>`}preview(e){let t=new Intl.ListFormat(this.language,{style:`narrow`,type:`conjunction`}).format(e.sample);return c`${this.counts(e)}
      ${t?c`<p>${this.say(`files.sample`,{names:t})}</p>`:s}
      ${x(e)?s:c`<p class="quiet" role="status">${this.say(`files.nothing_new`)}</p>`}
      ${this.skipped(e)}
      <div class="choices">
        <label>${this.say(`files.strength`)}
          <select name="strength" @change=${this.onStrength}>
            ${u.map(e=>c`<option value=${e} ?selected=${e===this.choices.strength}>${this.say(`triage.strength.${e}`)}</option>`)}
          </select>
        </label>
        <div>
          <label>${this.say(`files.encoding`)}
            <select name="encoding" aria-invalid=${this.wrongWith(`encoding`)!==``} aria-describedby=${this.wrongWith(`encoding`)?`wrong-encoding`:s} @change=${this.onEncoding}>
              ${T.map(e=>c`<option value=${e} ?selected=${e===this.choices.encoding}>${this.say(`files.encoding.${e}`)}</option>`)}
            </select>
          </label>
          ${this.errorAt(`encoding`)}
        </div>
      </div>
      <div class="buttons">
        <button class="primary go" ?disabled=${!x(e)} @click=${()=>this.read(!1)}>${this.say(`files.go`)}</button>
        <button class="chip" @click=${this.reset}>${this.say(`files.cancel`)}</button>
      </div>`}done(e){let{import_id:t}=e,n=S(e);return c`<div role="status">${this.counts(e)}</div>
      ${this.skipped(e)}
      <div class="buttons">
        ${n?c`<button class="primary" @click=${()=>this.go(`triage`)}>${this.count(`files.triage`,n)}</button>`:s}
        <button class="chip" @click=${this.reset}>${this.say(`files.another`)}</button>
        ${t?c`<button class="chip undo" @click=${()=>this.undo(t)}>${this.say(`files.undo`)}</button>`:s}
      </div>`}counts(e){let t=new Intl.NumberFormat(this.language);return c`<dl class="counts">
      ${b(e).map(([e,n])=>c`<div class=${e}><dt>${this.say(`files.count.${e}`)}</dt><dd>${t.format(n)}</dd></div>`)}
    </dl>`}skipped({skipped:e}){if(e.length===0)return s;let t=e.length-50;return c`<details ?open=${e.length<=5}>
      <summary>${this.say(`files.skipped`)}</summary>
      <table>
        <thead><tr><th scope="col">${this.say(`files.row`)}</th><th scope="col">${this.say(`files.reason`)}</th></tr></thead>
        <tbody>${e.slice(0,50).map(({row:e,reason:t})=>c`<tr><td>${e}</td><td>${this.reason(t)}</td></tr>`)}</tbody>
      </table>
      ${t>0?c`<p class="quiet">${this.say(`files.more_rows`,{count:t})}</p>`:s}
    </details>`}reason(e){return this.hass.localize(`component.weak_ties.selector.skip_reason.options.${e}`)||e}wrongWith(e){return this.wrong?.field===e?this.wrong.sentence:``}errorAt(e){let t=this.wrongWith(e);return t?c`<p class="error" id="wrong-${e}" role="alert">${t}</p>`:s}onDragOver=e=>{e.preventDefault(),this.over=!0};onDragLeave=({currentTarget:e,relatedTarget:t})=>{e.contains(t)||(this.over=!1)};onDrop=e=>{e.preventDefault(),this.over=!1;let t=e.dataTransfer?.files;t&&t.length>1?this.wrong={field:`file`,sentence:this.say(`files.one_at_a_time`)}:t?.[0]&&this.take(t[0])};onChosen=e=>{let t=e.target,n=t.files?.[0];n&&this.take(n),t.value=``};take(e){this.file=e,this.choices={strength:1,encoding:d},this.read(!0)}onStrength=e=>{this.choices={...this.choices,strength:Number(e.target.value)}};onEncoding=e=>{this.choices={...this.choices,encoding:e.target.value},this.read(!0)};async read(e){let{file:t}=this;if(!t)return;let n=this.step===`preview`&&e;n||(this.step=e?`reading`:`importing`),this.wrong=void 0;try{let[n]=await Promise.all([o(this.hass,this.backend,t,this.choices,e),this.hass.loadBackendTranslation(`selector`,`weak_ties`)]);this.outcome=n,this.step=e?`preview`:`done`}catch(e){this.wrong={field:n?`encoding`:`file`,sentence:await this.sentence(e)},n||(this.step=`waiting`)}}async sentence(e){return e instanceof m?this.say(e.status===E?`files.too_large`:`files.upload_failed`):await i(this.hass,e).catch(()=>``)||this.say(`files.upload_failed`)}async undo(e){await this.attempt(()=>f(this.backend,e))&&(this.toast(this.say(`files.undone`)),this.reset())}reset=()=>{this.file=void 0,this.outcome=void 0,this.wrong=void 0,this.step=`waiting`};static styles=[h,_,g,C]}),a(`wt-merges`,class extends v{static properties={change:{},pair:{state:!0},total:{state:!0},known:{state:!0},keep:{state:!0},busy:{state:!0}};seen=``;constructor(){super(),this.change=``,this.total=0,this.known=new Map,this.keep=``,this.busy=!1}willUpdate(){let e=`${this.network} ${this.language} ${this.change}`;this.change&&e!==this.seen&&(this.seen=e,this.load())}updated(){this.hidden=this.pair===void 0}async load(){let{suggestions:e,total:t}=await n(this.backend).catch(()=>({suggestions:[],total:0})),[r]=e;r?.suggestion_id!==this.pair?.suggestion_id&&(this.keep=``);let i=await Promise.all((r?.ties??[]).map(({id:e})=>this.backend.tie(e).catch(()=>void 0)));this.known=new Map(i.flatMap(e=>e?[[e.line.id,e]]:[])),this.pair=r,this.total=t}render(){let{pair:e}=this;return e?c`<section>
      <h2>${this.say(`files.merges`)}</h2>
      <p class="quiet">${this.count(`files.merges_hint`,this.total)}</p>
      <div class="pair">${e.ties.map(t=>this.side(t,e))}</div>
      ${this.keep?c`<p class="quiet" role="status">${this.say(`files.keep_hint`)}</p>`:s}
      <div class="buttons">
        ${this.keep?c`<button class="primary" ?disabled=${this.busy} @click=${()=>this.merge(e)}>${this.say(`files.really_merge`)}</button>
              <button class="chip" @click=${()=>this.keep=``}>${this.say(`files.back`)}</button>`:c`<button class="chip" ?disabled=${this.busy} @click=${()=>this.dismiss(e)}>${this.say(`files.different`)}</button>`}
      </div>
    </section>`:s}side(e,n){let r=this.known.get(e.id),i=[[this.say(`files.works_at`),[e.title,e.organization].filter(Boolean).join(` · `)],[this.say(`files.reached`),r?.tie.channels.map(({value:e})=>e).join(`
`)??``],[this.say(`files.last`),e.why],[this.say(`files.tags`),e.tags.join(` · `)]];return c`<div class="side ${this.keep===e.id?`kept`:``}">
      <button class="name" @click=${()=>this.open(e.id)}>${t(e)}</button>
      <dl>${i.map(([e,t])=>t?c`<div><dt>${e}</dt><dd style="white-space: pre-line"><bdi>${t}</bdi></dd></div>`:s)}</dl>
      <button class="chip" aria-pressed=${this.keep===e.id} ?disabled=${this.busy||n.ties.length<2}
        @click=${()=>this.keep=e.id}>${this.say(`files.keep`)}</button>
    </div>`}async merge(e){let t=e.ties.find(({id:e})=>e===this.keep),n=e.ties.find(({id:e})=>e!==this.keep);t&&n&&await this.decide(()=>this.backend.merge(t.id,n.id),this.say(`files.merged`,{name:t.name}))}async dismiss({suggestion_id:e}){let t=t=>()=>l(this.backend,e,t);await this.decide(t(!0),this.say(`files.dismissed`),t(!1))}async decide(e,t,n){this.busy=!0,await this.attempt(e)&&(this.toast(t,n),this.keep=``,await this.load()),this.busy=!1}static styles=[h,_,g,C]});var D=[`vcard`,`csv`,`json`],O=class extends v{watch=new r(this);willUpdate(){this.watch.see(this.hass,{what:`overview`,network:this.network,limit:1})}render(){let{snapshot:e}=this.watch,t=e&&`change`in e?e.change:``;return c`<div class="page">
      <wt-intake .hass=${this.hass} .network=${this.network}></wt-intake>
      <wt-merges .hass=${this.hass} .network=${this.network} .change=${t}></wt-merges>
      <section>
        <h2>${this.say(`files.export`)}</h2>
        <p class="quiet">${this.say(`files.export_hint`)}</p>
        <div class="buttons">
          ${D.map(e=>c`<button class="chip" @click=${()=>this.attempt(()=>p(this.backend,e))}>
                ${this.say(`files.export.${e}`)}
              </button>`)}
        </div>
      </section>
    </div>`}static styles=[h,_,g,C]};a(`weak-ties-view-files`,O);export{O as FilesView};