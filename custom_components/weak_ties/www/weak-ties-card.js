import{F as e,I as t,J as n,L as r,N as i,Q as a,R as o,V as s,W as c,X as l,Y as u,Z as d,at as f,et as p,it as m,j as h,nt as g,ot as _,q as v,rt as y,st as b,tt as x}from"./weak-ties-common-B6Mju5fb.js";var S={overdue:`overdue`,due_soon:`overdue`,next_due:`overdue`,next_nudge:`nudges`,reach_out:`nudges`,kept:`network`,hard_to_reach:`network`,survivability:`network`,open_invitations:`network`};function C(e,t){let n=e.entities[t];if(n?.platform!==`weak_ties`)return null;let r=e.devices[n.device_id??``],i=r?.primary_config_entry,a=i?{network:i}:{},o=r?.identifiers?.find(([e])=>e===`weak_ties`)?.[1],s=o!==void 0&&o!==i,c=s?`tie`:S[n.translation_key??``]??`overdue`,l=s?{tie:o}:{};return{label:m(y(e),`card.mode.${c}`),config:{type:`custom:weak-ties-card`,mode:c,...a,...l}}}var w=[s,p`
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
  `],T=[`overdue`,`nudges`,`tie`,`network`],E=`overdue`,D=50;function O(e){return e.mode||`overdue`}function k(e){return T.includes(O(e))?O(e)===`tie`&&!e.tie?`card.tie_missing`:void 0:`card.unknown_mode`}function A(e){let t=Math.trunc(Number(e.limit??5));return Number.isFinite(t)?Math.min(Math.max(t,1),D):5}function j(e){let t=e.network?{network:e.network}:{};return O(e)===`tie`?{what:`tie`,tie:e.tie??``,...t}:{what:`overview`,limit:A(e),...t}}function M(e){let t=t=>m(e,t);return{schema:[{name:`mode`,required:!0,default:E,selector:{select:{mode:`dropdown`,options:T.map(e=>({value:e,label:t(`card.mode.${e}`)}))}}},{name:`title`,selector:{text:{}}},{name:`limit`,default:5,selector:{number:{min:1,max:D,mode:`box`}}},{name:`tie`,selector:{text:{}}},{name:`network`,selector:{config_entry:{integration:`weak_ties`}}}],computeLabel:({name:e})=>t(`config.${e}`)}}function N(e,t){return e===void 0?t===void 0?`card.loading`:P(t):e.status===`not_loaded`?`card.not_loaded`:e.status===`gone`?`card.gone`:`tie`in e&&e.tie===null?`card.forgotten`:void 0}function P(e){return e===`not_found`?`card.gone`:e===`service_validation_error`?`card.several`:`card.loading`}function F(e,t){if(t.status!==`loaded`)return{lines:[],total:0};if(`tie`in t)return{lines:t.tie?[t.tie]:[],total:1};let[n,r]=O(e)===`nudges`?[t.nudges,t.counts.nudges]:[t.overdue,t.counts.overdue];return{lines:n.slice(0,A(e)),total:r}}function I(e,t,n){let{nudges:r,nudges_done:i}=n.counts,a=r+i;return O(t)===`nudges`&&a>0?m(e,`progress`,{done:i,all:a}):``}function L(e,t,n){return n.counts.ties===0?m(e,`empty.nobody`):O(t)===`nudges`?m(e,`empty.nudges`):n.next_due?m(e,`empty.overdue_next`,{next:n.next_due}):m(e,`empty.overdue`)}function R(e,t){let n=t.total-t.lines.length;return n>0?f(e,`more`,n):``}var z=[`kept`,`overdue`,`due_soon`,`hard_to_reach`,`about_to_slip`,`invitations`],B=n(import.meta.url),V=`/config/integrations/integration/weak_ties`,H=class extends l{static properties={hass:{attribute:!1},config:{state:!0}};static getConfigForm(){return M(document.documentElement.lang||navigator.language)}static getStubConfig(){return{mode:`overdue`}}watch=new t(this);work=new o(this);get network(){return this.config?.network}setConfig(e){let t=k(e);if(t===`card.unknown_mode`)throw Error(this.say(t,{mode:String(e.mode)}));this.config=e,this.work.begin()}getCardSize(){return 1+(this.config?A(this.config):1)}getGridOptions(){return{columns:12,min_columns:6,rows:`auto`,min_rows:2}}willUpdate(e){b(this.hass?.locale?.number_format),this.hass&&this.config&&!k(this.config)&&this.watch.see(this.hass,j(this.config))}render(){return!this.hass||!this.config?d:a`<ha-card>${this.header()}${this.notices()}<div class="content">${this.content(this.config)}</div></ha-card>`}header(){let{config:e,snapshot:t}=this;if(!e||O(e)===`tie`&&!e.title)return d;let n=U(t)?I(this.language,e,t):``;return a`<div class="header">
      <h2>${e.title||this.say(`card.mode.${O(e)}`)}</h2>
      <span class="progress">${n}</span>
    </div>`}notices(){let e=this.snapshot&&`bundle`in this.snapshot?this.snapshot.bundle:void 0;return a`
      ${this.watch.offline?a`<p class="notice" role="status">${this.say(`card.offline`)}</p>`:d}
      ${v(B,e)?this.reloadNotice():d}
    `}reloadNotice(){return a`<p class="notice" role="status">
      ${this.say(`card.reload`)}
      <button class="text" @click=${()=>location.reload()}>${this.say(`card.reload_now`)}</button>
    </p>`}content(e){let t=k(e)??N(this.snapshot,this.watch.refused);return t||!this.snapshot?this.quiet(t??`card.loading`):O(e)===`network`&&U(this.snapshot)?this.figures(this.snapshot):this.rows(e,this.snapshot)}quiet(e){return a`<p class="quiet" role="status">${this.say(e)}</p>`}rows(e,t){let n=F(e,t),r=this.work.held(`card`,n.lines);return r.length===0&&U(t)?this.empty(e,t):a`<ul @wt-log=${this.work.log} @wt-snooze=${this.work.snooze} @wt-dismiss=${this.work.dismiss}
        @wt-loosen=${this.work.loosen} @wt-undo=${this.work.undo} @wt-open=${this.onOpen}>
        ${u(r,e=>e.id,t=>this.row(e,t))}
      </ul>
      ${this.rest(R(this.language,n))}`}row(e,t){return a`<li>
      <wt-tie-row
        .line=${t}
        .language=${this.language}
        .album=${this.album}
        .done=${this.work.of(t.id)}
        .busy=${this.work.isBusy(t.id)}
        .canOpen=${this.panel!==void 0}
        .canDismiss=${O(e)===`nudges`}
      ></wt-tie-row>
    </li>`}rest(e){return e?this.panel?a`<a class="rest" href=${this.panel}>${e}</a>`:a`<p class="rest">${e}</p>`:d}empty(e,t){let n=t.counts.ties===0;return a`<p class="quiet">${L(this.language,e,t)}</p>
      ${n?a`<a class="rest" href=${this.panel??V}>${this.say(`empty.import`)}</a>`:d}`}figures(e){return a`<dl>
      ${z.map(t=>a`<div><dt>${this.say(`figure.${t}`)}</dt><dd>${this.number(e.counts[t])}</dd></div>`)}
    </dl>`}number(e){return _(this.language,e)}onOpen=({detail:{line:e}})=>{this.panel&&(history.pushState(null,``,`${this.panel}/tie/${encodeURIComponent(e.id)}`),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}})))};get snapshot(){return this.watch.snapshot}get album(){let{hass:e,snapshot:t}=this;return e&&t&&`network`in t?r(e,t.network.entry_id):void 0}get language(){return y(this.hass)}get panel(){return g(this.hass)?x:void 0}say(e,t={}){return m(this.language,e,t)}static styles=w};function U(e){return e!==void 0&&`counts`in e}var W=`weak-ties`,G=class extends HTMLElement{static registryDependencies=[`entities`,`devices`,`panels`];static getCreateSuggestions(e){return{title:m(y(e),`strategy.title`),icon:`mdi:account-multiple-outline`}}static async generate(e,t){let[{dashboardOf:n},r]=await Promise.all([h(()=>import(`./weak-ties-dashboard-Dgf7iAQw.js`),[]),K(t)]);return n(r,t,y(t))}};async function K(t){try{return(await e(t)).networks}catch{return i(t)}}var q=`weak-ties-card`,J=`ll-strategy-dashboard-${W}`,Y=`https://github.com/weak-ties/weak-ties`,X=document.documentElement.lang||navigator.language;customElements.get(q)||(c(q,H),window.customCards=window.customCards??[],window.customCards.push({type:q,name:m(X,`card.name`),description:m(X,`card.description`),preview:!0,documentationURL:Y,getEntitySuggestion:C})),customElements.get(J)||(c(J,G),window.customStrategies=window.customStrategies??[],window.customStrategies.push({type:W,strategyType:`dashboard`,name:m(X,`card.name`),description:m(X,`strategy.description`),documentationURL:Y}));