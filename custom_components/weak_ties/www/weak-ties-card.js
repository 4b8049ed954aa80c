import{$ as e,B as t,F as n,K as r,L as i,N as a,Q as o,R as s,U as c,X as l,Y as u,Z as d,at as f,ct as p,et as m,it as h,lt as g,nt as _,ot as v,rt as y,st as b,z as x}from"./weak-ties-common-CRQM6NKd.js";var S={overdue:`overdue`,due_soon:`overdue`,next_due:`overdue`,next_nudge:`nudges`,reach_out:`nudges`,kept:`network`,hard_to_reach:`network`,survivability:`network`,open_invitations:`network`};function C(e,t){let n=e.entities[t];if(n?.platform!==`weak_ties`)return null;let r=e.devices[n.device_id??``],i=r?.primary_config_entry,a=i?{network:i}:{},o=r?.identifiers?.find(([e])=>e===`weak_ties`)?.[1],s=o!==void 0&&o!==i,c=s?`tie`:S[n.translation_key??``]??`overdue`,l=s?{tie:o}:{};return{label:v(f(e),`card.mode.${c}`),config:{type:`custom:weak-ties-card`,mode:c,...a,...l}}}var w=[c,_`
    :host {
      display: block;
      height: 100%;
      /* Japanese is broken between phrases, not within words, where the browser can tell. */
      word-break: auto-phrase;
    }
    ha-card {
      height: 100%;
      overflow: hidden;
    }
    .header {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 var(--ha-space-4, 16px);
      padding: var(--ha-space-4, 16px) var(--ha-space-4, 16px) 0;
    }
    h2 {
      margin: 0;
      font-size: var(--ha-font-size-xl, 20px);
      font-weight: var(--ha-font-weight-normal, 400);
      line-height: var(--ha-line-height-condensed, 1.2);
      overflow-wrap: anywhere;
    }
    .progress,
    .quiet,
    .rest {
      color: var(--secondary-text-color);
    }
    .content {
      padding: var(--ha-space-2, 8px) var(--ha-space-4, 16px) var(--ha-space-3, 12px);
    }
    .quiet,
    .notice {
      margin: var(--ha-space-2, 8px) 0;
    }
    .notice {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--ha-space-2, 8px);
      padding-inline: var(--ha-space-4, 16px);
      color: var(--secondary-text-color);
    }
    .rest {
      display: flex;
      align-items: center;
      min-height: 44px;
      margin: 0;
      padding-inline-start: 52px;
    }
    a.rest {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    ul,
    dl {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li + li {
      border-block-start: 1px solid var(--divider-color);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
      gap: var(--ha-space-3, 12px);
    }
    dl div {
      display: flex;
      flex-direction: column-reverse;
    }
    dt {
      color: var(--secondary-text-color);
      font-size: var(--ha-font-size-s, 12px);
    }
    dd {
      margin: 0;
      font-size: var(--ha-font-size-2xl, 24px);
    }
  `],T=[`overdue`,`nudges`,`tie`,`network`],E=`overdue`,D=50;function O(e){return e.mode||`overdue`}function k(e){return T.includes(O(e))?O(e)===`tie`&&!e.tie?`card.tie_missing`:void 0:`card.unknown_mode`}function A(e){let t=Math.trunc(Number(e.limit??5));return Number.isFinite(t)?Math.min(Math.max(t,1),D):5}function j(e){let t=e.network?{network:e.network}:{};return O(e)===`tie`?{what:`tie`,tie:e.tie??``,...t}:{what:`overview`,limit:A(e),...t}}function M(e){let t=t=>v(e,t);return{schema:[{name:`mode`,required:!0,default:E,selector:{select:{mode:`dropdown`,options:T.map(e=>({value:e,label:t(`card.mode.${e}`)}))}}},{name:`title`,selector:{text:{}}},{name:`limit`,default:5,selector:{number:{min:1,max:D,mode:`box`}}},{name:`tie`,selector:{text:{}}},{name:`network`,selector:{config_entry:{integration:`weak_ties`}}}],computeLabel:({name:e})=>t(`config.${e}`)}}function N(e,t){return e===void 0?t===void 0?`card.loading`:P(t):e.status===`not_loaded`?`card.not_loaded`:e.status===`gone`?`card.gone`:`tie`in e&&e.tie===null?`card.forgotten`:void 0}function P(e){return e===`not_found`?`card.gone`:e===`service_validation_error`?`card.several`:`card.loading`}function F(e,t){if(t.status!==`loaded`)return{lines:[],total:0};if(`tie`in t)return{lines:t.tie?[t.tie]:[],total:1};let[n,r]=O(e)===`nudges`?[t.nudges,t.counts.nudges]:[t.overdue,t.counts.overdue];return{lines:n.slice(0,A(e)),total:r}}function I(e,t,n){let{nudges:r,nudges_done:i}=n.counts,a=r+i;return O(t)===`nudges`&&a>0?v(e,`progress`,{done:i,all:a}):``}function L(e,t,n){return n.counts.ties===0?v(e,`empty.nobody`):O(t)===`nudges`?v(e,`empty.nudges`):n.next_due?v(e,`empty.overdue_next`,{next:n.next_due}):v(e,`empty.overdue`)}function R(e,t){let n=t.total-t.lines.length;return n>0?b(e,`more`,n):``}var z=[`kept`,`overdue`,`due_soon`,`hard_to_reach`,`about_to_slip`,`invitations`],B=l(import.meta.url),V=`/config/integrations/integration/weak_ties`,H=class extends o{static properties={hass:{attribute:!1},config:{state:!0}};static getConfigForm(){return M(document.documentElement.lang||navigator.language)}static getStubConfig(){return{mode:`overdue`}}watch=new s(this);work=new t(this);get network(){return this.config?.network}setConfig(e){let t=k(e);if(t===`card.unknown_mode`)throw Error(this.say(t,{mode:String(e.mode)}));this.config=e,this.work.begin()}getCardSize(){return 1+(this.config?A(this.config):1)}getGridOptions(){return{columns:12,min_columns:6,rows:`auto`,min_rows:2}}willUpdate(e){g(this.hass?.locale?.number_format),this.hass&&this.config&&!k(this.config)&&this.watch.see(this.hass,j(this.config))}render(){return!this.hass||!this.config?e:m`<ha-card>${this.header()}${this.notices()}<div class="content">${this.content(this.config)}</div></ha-card>`}header(){let{config:t,snapshot:n}=this;if(!t||O(t)===`tie`&&!t.title)return e;let r=U(n)?I(this.language,t,n):``;return m`<div class="header">
      <h2>${t.title||this.say(`card.mode.${O(t)}`)}</h2>
      <span class="progress">${r}</span>
    </div>`}notices(){let t=this.snapshot&&`bundle`in this.snapshot?this.snapshot.bundle:void 0;return m`
      ${this.watch.offline?m`<p class="notice" role="status">${this.say(`card.offline`)}</p>`:e}
      ${u(B,t)?this.reloadNotice():e}
    `}reloadNotice(){return m`<p class="notice" role="status">
      ${this.say(`card.reload`)}
      <button class="text" @click=${()=>location.reload()}>${this.say(`card.reload_now`)}</button>
    </p>`}content(e){let t=k(e)??N(this.snapshot,this.watch.refused);return t||!this.snapshot?this.quiet(t??`card.loading`):O(e)===`network`&&U(this.snapshot)?this.figures(this.snapshot):this.rows(e,this.snapshot)}quiet(e){return m`<p class="quiet" role="status">${this.say(e)}</p>`}rows(e,t){let n=F(e,t),r=this.work.held(`card`,n.lines);return r.length===0&&U(t)?this.empty(e,t):m`<ul @wt-log=${this.work.log} @wt-snooze=${this.work.snooze} @wt-dismiss=${this.work.dismiss}
        @wt-loosen=${this.work.loosen} @wt-undo=${this.work.undo} @wt-open=${this.onOpen}>
        ${d(r,e=>e.id,t=>this.row(e,t))}
      </ul>
      ${this.rest(R(this.language,n))}`}row(e,t){return m`<li>
      <wt-tie-row
        .line=${t}
        .language=${this.language}
        .album=${this.album}
        .done=${this.work.of(t.id)}
        .busy=${this.work.isBusy(t.id)}
        .canOpen=${this.panel!==void 0}
        .canDismiss=${O(e)===`nudges`}
      ></wt-tie-row>
    </li>`}rest(t){return t?this.panel?m`<a class="rest" href=${this.panel}>${t}</a>`:m`<p class="rest">${t}</p>`:e}empty(t,n){let r=n.counts.ties===0;return m`<p class="quiet">${L(this.language,t,n)}</p>
      ${r?m`<a class="rest" href=${this.panel??V}>${this.say(`empty.import`)}</a>`:e}`}figures(e){return m`<dl>
      ${z.map(t=>m`<div><dt>${this.say(`figure.${t}`)}</dt><dd>${this.number(e.counts[t])}</dd></div>`)}
    </dl>`}number(e){return p(this.language,e)}onOpen=({detail:{line:e}})=>{this.panel&&(history.pushState(null,``,`${this.panel}/tie/${encodeURIComponent(e.id)}`),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}})))};get snapshot(){return this.watch.snapshot}get album(){let{hass:e,snapshot:t}=this;return e&&t&&`network`in t?x(e,t.network.entry_id):void 0}get language(){return f(this.hass)}get panel(){return h(this.hass)?y:void 0}say(e,t={}){return v(this.language,e,t)}static styles=w};function U(e){return e!==void 0&&`counts`in e}var W=`weak-ties`,G=class extends HTMLElement{static registryDependencies=[`entities`,`devices`,`panels`];static getCreateSuggestions(e){return{title:v(f(e),`strategy.title`),icon:`mdi:account-multiple-outline`}}static async generate(e,t){let[{dashboardOf:n},r]=await Promise.all([a(()=>import(`./weak-ties-dashboard-1cwGAww1.js`),[]),K(t)]);return n(r,t,f(t))}};async function K(e){try{return(await i(e)).networks}catch{return n(e)}}var q=`weak-ties-card`,J=`ll-strategy-dashboard-${W}`,Y=`https://github.com/weak-ties/weak-ties`,X=document.documentElement.lang||navigator.language;customElements.get(q)||(r(q,H),window.customCards=window.customCards??[],window.customCards.push({type:q,name:v(X,`card.name`),description:v(X,`card.description`),preview:!0,documentationURL:Y,getEntitySuggestion:C})),customElements.get(J)||(r(J,G),window.customStrategies=window.customStrategies??[],window.customStrategies.push({type:W,strategyType:`dashboard`,name:v(X,`card.name`),description:v(X,`strategy.description`),documentationURL:Y}));