import{F as e,I as t,J as n,L as r,N as i,Q as a,R as o,V as s,W as c,X as l,Y as u,Z as d,at as f,et as p,it as m,j as h,nt as g,q as _,rt as v,tt as y}from"./weak-ties-common-CkldkPmI.js";var b={overdue:`overdue`,due_soon:`overdue`,next_due:`overdue`,next_nudge:`nudges`,reach_out:`nudges`,kept:`network`,hard_to_reach:`network`,survivability:`network`,open_invitations:`network`};function x(e,t){let n=e.entities[t];if(n?.platform!==`weak_ties`)return null;let r=e.devices[n.device_id??``],i=r?.primary_config_entry,a=i?{network:i}:{},o=r?.identifiers?.find(([e])=>e===`weak_ties`)?.[1],s=o!==void 0&&o!==i,c=s?`tie`:b[n.translation_key??``]??`overdue`,l=s?{tie:o}:{};return{label:m(v(e),`card.mode.${c}`),config:{type:`custom:weak-ties-card`,mode:c,...a,...l}}}var S=[s,p`
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
  `],C=[`overdue`,`nudges`,`tie`,`network`],w=`overdue`,T=50;function E(e){return e.mode||`overdue`}function D(e){return C.includes(E(e))?E(e)===`tie`&&!e.tie?`card.tie_missing`:void 0:`card.unknown_mode`}function O(e){let t=Math.trunc(Number(e.limit??5));return Number.isFinite(t)?Math.min(Math.max(t,1),T):5}function k(e){let t=e.network?{network:e.network}:{};return E(e)===`tie`?{what:`tie`,tie:e.tie??``,...t}:{what:`overview`,limit:O(e),...t}}function A(e){let t=t=>m(e,t);return{schema:[{name:`mode`,required:!0,default:w,selector:{select:{mode:`dropdown`,options:C.map(e=>({value:e,label:t(`card.mode.${e}`)}))}}},{name:`title`,selector:{text:{}}},{name:`limit`,default:5,selector:{number:{min:1,max:T,mode:`box`}}},{name:`tie`,selector:{text:{}}},{name:`network`,selector:{config_entry:{integration:`weak_ties`}}}],computeLabel:({name:e})=>t(`config.${e}`)}}function j(e,t){return e===void 0?t===void 0?`card.loading`:M(t):e.status===`not_loaded`?`card.not_loaded`:e.status===`gone`?`card.gone`:`tie`in e&&e.tie===null?`card.forgotten`:void 0}function M(e){return e===`not_found`?`card.gone`:e===`service_validation_error`?`card.several`:`card.loading`}function N(e,t){if(t.status!==`loaded`)return{lines:[],total:0};if(`tie`in t)return{lines:t.tie?[t.tie]:[],total:1};let[n,r]=E(e)===`nudges`?[t.nudges,t.counts.nudges]:[t.overdue,t.counts.overdue];return{lines:n.slice(0,O(e)),total:r}}function P(e,t,n){let{nudges:r,nudges_done:i}=n.counts,a=r+i;return E(t)===`nudges`&&a>0?m(e,`progress`,{done:i,all:a}):``}function F(e,t,n){return n.counts.ties===0?m(e,`empty.nobody`):E(t)===`nudges`?m(e,`empty.nudges`):n.next_due?m(e,`empty.overdue_next`,{next:n.next_due}):m(e,`empty.overdue`)}function I(e,t){let n=t.total-t.lines.length;return n>0?f(e,`more`,n):``}var L=[`kept`,`overdue`,`due_soon`,`hard_to_reach`,`about_to_slip`,`invitations`],R=n(import.meta.url),z=`/config/integrations/integration/weak_ties`,B=class extends l{static properties={hass:{attribute:!1},config:{state:!0}};static getConfigForm(){return A(document.documentElement.lang||navigator.language)}static getStubConfig(){return{mode:`overdue`}}watch=new t(this);work=new o(this);get network(){return this.config?.network}setConfig(e){let t=D(e);if(t===`card.unknown_mode`)throw Error(this.say(t,{mode:String(e.mode)}));this.config=e,this.work.begin()}getCardSize(){return 1+(this.config?O(this.config):1)}getGridOptions(){return{columns:12,min_columns:6,rows:`auto`,min_rows:2}}willUpdate(e){this.hass&&this.config&&!D(this.config)&&this.watch.see(this.hass,k(this.config))}render(){return!this.hass||!this.config?d:a`<ha-card>${this.header()}${this.notices()}<div class="content">${this.content(this.config)}</div></ha-card>`}header(){let{config:e,snapshot:t}=this;if(!e||E(e)===`tie`&&!e.title)return d;let n=V(t)?P(this.language,e,t):``;return a`<div class="header">
      <h2>${e.title||this.say(`card.mode.${E(e)}`)}</h2>
      <span class="progress">${n}</span>
    </div>`}notices(){let e=this.snapshot&&`bundle`in this.snapshot?this.snapshot.bundle:void 0;return a`
      ${this.watch.offline?a`<p class="notice" role="status">${this.say(`card.offline`)}</p>`:d}
      ${_(R,e)?this.reloadNotice():d}
    `}reloadNotice(){return a`<p class="notice" role="status">
      ${this.say(`card.reload`)}
      <button class="text" @click=${()=>location.reload()}>${this.say(`card.reload_now`)}</button>
    </p>`}content(e){let t=D(e)??j(this.snapshot,this.watch.refused);return t||!this.snapshot?this.quiet(t??`card.loading`):E(e)===`network`&&V(this.snapshot)?this.figures(this.snapshot):this.rows(e,this.snapshot)}quiet(e){return a`<p class="quiet" role="status">${this.say(e)}</p>`}rows(e,t){let n=N(e,t),r=this.work.held(`card`,n.lines);return r.length===0&&V(t)?this.empty(e,t):a`<ul @wt-log=${this.work.log} @wt-snooze=${this.work.snooze} @wt-dismiss=${this.work.dismiss}
        @wt-loosen=${this.work.loosen} @wt-undo=${this.work.undo} @wt-open=${this.onOpen}>
        ${u(r,e=>e.id,t=>this.row(e,t))}
      </ul>
      ${this.rest(I(this.language,n))}`}row(e,t){return a`<li>
      <wt-tie-row
        .line=${t}
        .language=${this.language}
        .album=${this.album}
        .done=${this.work.of(t.id)}
        .busy=${this.work.isBusy(t.id)}
        .canOpen=${this.panel!==void 0}
        .canDismiss=${E(e)===`nudges`}
      ></wt-tie-row>
    </li>`}rest(e){return e?this.panel?a`<a class="rest" href=${this.panel}>${e}</a>`:a`<p class="rest">${e}</p>`:d}empty(e,t){let n=t.counts.ties===0;return a`<p class="quiet">${F(this.language,e,t)}</p>
      ${n?a`<a class="rest" href=${this.panel??z}>${this.say(`empty.import`)}</a>`:d}`}figures(e){return a`<dl>
      ${L.map(t=>a`<div><dt>${this.say(`figure.${t}`)}</dt><dd>${this.number(e.counts[t])}</dd></div>`)}
    </dl>`}number(e){return new Intl.NumberFormat(this.language).format(e)}onOpen=({detail:{line:e}})=>{this.panel&&(history.pushState(null,``,`${this.panel}/tie/${encodeURIComponent(e.id)}`),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}})))};get snapshot(){return this.watch.snapshot}get album(){let{hass:e,snapshot:t}=this;return e&&t&&`network`in t?r(e,t.network.entry_id):void 0}get language(){return v(this.hass)}get panel(){return g(this.hass)?y:void 0}say(e,t={}){return m(this.language,e,t)}static styles=S};function V(e){return e!==void 0&&`counts`in e}var H=`weak-ties`,U=class extends HTMLElement{static registryDependencies=[`entities`,`devices`,`panels`];static getCreateSuggestions(e){return{title:m(v(e),`strategy.title`),icon:`mdi:account-multiple-outline`}}static async generate(e,t){let[{dashboardOf:n},r]=await Promise.all([h(()=>import(`./weak-ties-dashboard-DbJRXDMI.js`),[]),W(t)]);return n(r,t,v(t))}};async function W(t){try{return(await e(t)).networks}catch{return i(t)}}var G=`weak-ties-card`,K=`ll-strategy-dashboard-${H}`,q=`https://github.com/weak-ties/weak-ties`,J=document.documentElement.lang||navigator.language;customElements.get(G)||(c(G,B),window.customCards=window.customCards??[],window.customCards.push({type:G,name:m(J,`card.name`),description:m(J,`card.description`),preview:!0,documentationURL:q,getEntitySuggestion:x})),customElements.get(K)||(c(K,U),window.customStrategies=window.customStrategies??[],window.customStrategies.push({type:H,strategyType:`dashboard`,name:m(J,`card.name`),description:m(J,`strategy.description`),documentationURL:q}));