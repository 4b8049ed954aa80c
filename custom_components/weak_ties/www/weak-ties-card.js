import{$ as e,A as t,F as n,G as r,J as i,K as a,M as o,N as s,O as c,P as l,Q as u,R as d,V as f,W as p,X as m,Y as h,Z as g,et as _,q as v,tt as y}from"./weak-ties-common-xUBF5XqW.js";var b={overdue:`overdue`,due_soon:`overdue`,next_due:`overdue`,next_nudge:`nudges`,reach_out:`nudges`,kept:`network`,hard_to_reach:`network`,survivability:`network`,open_invitations:`network`};function x(t,n){let r=t.entities[n];if(r?.platform!==`weak_ties`)return null;let i=t.devices[r.device_id??``],a=i?.primary_config_entry,o=a?{network:a}:{},s=i?.identifiers?.find(([e])=>e===`weak_ties`)?.[1],c=s!==void 0&&s!==a,l=c?`tie`:b[r.translation_key??``]??`overdue`,u=c?{tie:s}:{};return{label:_(e(t),`card.mode.${l}`),config:{type:`custom:weak-ties-card`,mode:l,...o,...u}}}var S=[d,m`
    :host {
      display: block;
      height: 100%;
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
  `],C=[`overdue`,`nudges`,`tie`,`network`],w=`overdue`,T=50;function E(e){return e.mode||`overdue`}function D(e){return C.includes(E(e))?E(e)===`tie`&&!e.tie?`card.tie_missing`:void 0:`card.unknown_mode`}function O(e){let t=Math.trunc(Number(e.limit??5));return Number.isFinite(t)?Math.min(Math.max(t,1),T):5}function k(e){let t=e.network?{network:e.network}:{};return E(e)===`tie`?{what:`tie`,tie:e.tie??``,...t}:{what:`overview`,limit:O(e),...t}}function A(e){let t=t=>_(e,t);return{schema:[{name:`mode`,required:!0,default:w,selector:{select:{mode:`dropdown`,options:C.map(e=>({value:e,label:t(`card.mode.${e}`)}))}}},{name:`title`,selector:{text:{}}},{name:`limit`,default:5,selector:{number:{min:1,max:T,mode:`box`}}},{name:`tie`,selector:{text:{}}},{name:`network`,selector:{config_entry:{integration:`weak_ties`}}}],computeLabel:({name:e})=>t(`config.${e}`)}}function j(e,t){return e===void 0?t===void 0?`card.loading`:M(t):e.status===`not_loaded`?`card.not_loaded`:e.status===`gone`?`card.gone`:`tie`in e&&e.tie===null?`card.forgotten`:void 0}function M(e){return e===`not_found`?`card.gone`:e===`service_validation_error`?`card.several`:`card.loading`}function N(e,t){if(t.status!==`loaded`)return{lines:[],total:0};if(`tie`in t)return{lines:t.tie?[t.tie]:[],total:1};let[n,r]=E(e)===`nudges`?[t.nudges,t.counts.nudges]:[t.overdue,t.counts.overdue];return{lines:n.slice(0,O(e)),total:r}}function P(e,t,n){let{nudges:r,nudges_done:i}=n.counts,a=r+i;return E(t)===`nudges`&&a>0?_(e,`progress`,{done:i,all:a}):``}function F(e,t,n){return n.counts.ties===0?_(e,`empty.nobody`):E(t)===`nudges`?_(e,`empty.nudges`):n.next_due?_(e,`empty.overdue_next`,{next:n.next_due}):_(e,`empty.overdue`)}function I(e,t){let n=t.total-t.lines.length;return n>0?y(e,`more`,n):``}var L=[`kept`,`overdue`,`due_soon`,`hard_to_reach`,`about_to_slip`,`invitations`],R=r(import.meta.url),z=`/config/integrations/integration/weak_ties`,B=class extends v{static properties={hass:{attribute:!1},config:{state:!0}};static getConfigForm(){return A(document.documentElement.lang||navigator.language)}static getStubConfig(){return{mode:`overdue`}}watch=new s(this);work=new n(this);get network(){return this.config?.network}setConfig(e){let t=D(e);if(t===`card.unknown_mode`)throw Error(this.say(t,{mode:String(e.mode)}));this.config=e,this.work.begin()}getCardSize(){return 1+(this.config?O(this.config):1)}getGridOptions(){return{columns:12,min_columns:6,rows:`auto`,min_rows:2}}willUpdate(e){this.hass&&this.config&&!D(this.config)&&this.watch.see(this.hass,k(this.config))}render(){return!this.hass||!this.config?i:h`<ha-card>${this.header()}${this.notices()}<div class="content">${this.content(this.config)}</div></ha-card>`}header(){let{config:e,snapshot:t}=this;if(!e||E(e)===`tie`&&!e.title)return i;let n=V(t)?P(this.language,e,t):``;return h`<div class="header">
      <h2>${e.title||this.say(`card.mode.${E(e)}`)}</h2>
      <span class="progress">${n}</span>
    </div>`}notices(){let e=this.snapshot&&`bundle`in this.snapshot?this.snapshot.bundle:void 0;return h`
      ${this.watch.offline?h`<p class="notice" role="status">${this.say(`card.offline`)}</p>`:i}
      ${p(R,e)?this.reloadNotice():i}
    `}reloadNotice(){return h`<p class="notice" role="status">
      ${this.say(`card.reload`)}
      <button class="text" @click=${()=>location.reload()}>${this.say(`card.reload_now`)}</button>
    </p>`}content(e){let t=D(e)??j(this.snapshot,this.watch.refused);return t||!this.snapshot?this.quiet(t??`card.loading`):E(e)===`network`&&V(this.snapshot)?this.figures(this.snapshot):this.rows(e,this.snapshot)}quiet(e){return h`<p class="quiet" role="status">${this.say(e)}</p>`}rows(e,t){let n=N(e,t),r=this.work.held(`card`,n.lines);return r.length===0&&V(t)?this.empty(e,t):h`<ul @wt-log=${this.work.log} @wt-snooze=${this.work.snooze} @wt-dismiss=${this.work.dismiss}
        @wt-loosen=${this.work.loosen} @wt-undo=${this.work.undo} @wt-open=${this.onOpen}>
        ${a(r,e=>e.id,t=>this.row(e,t))}
      </ul>
      ${this.rest(I(this.language,n))}`}row(e,t){return h`<li>
      <wt-tie-row
        .line=${t}
        .language=${this.language}
        .album=${this.album}
        .done=${this.work.of(t.id)}
        .busy=${this.work.isBusy(t.id)}
        .canOpen=${this.panel!==void 0}
        .canDismiss=${E(e)===`nudges`}
      ></wt-tie-row>
    </li>`}rest(e){return e?this.panel?h`<a class="rest" href=${this.panel}>${e}</a>`:h`<p class="rest">${e}</p>`:i}empty(e,t){let n=t.counts.ties===0;return h`<p class="quiet">${F(this.language,e,t)}</p>
      ${n?h`<a class="rest" href=${this.panel??z}>${this.say(`empty.import`)}</a>`:i}`}figures(e){return h`<dl>
      ${L.map(t=>h`<div><dt>${this.say(`figure.${t}`)}</dt><dd>${this.number(e.counts[t])}</dd></div>`)}
    </dl>`}number(e){return new Intl.NumberFormat(this.language).format(e)}onOpen=({detail:{line:e}})=>{this.panel&&(history.pushState(null,``,`${this.panel}/tie/${encodeURIComponent(e.id)}`),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}})))};get snapshot(){return this.watch.snapshot}get album(){let{hass:e,snapshot:t}=this;return e&&t&&`network`in t?l(e,t.network.entry_id):void 0}get language(){return e(this.hass)}get panel(){return u(this.hass)?g:void 0}say(e,t={}){return _(this.language,e,t)}static styles=S};function V(e){return e!==void 0&&`counts`in e}var H=`weak-ties`,U=class extends HTMLElement{static registryDependencies=[`entities`,`devices`,`panels`];static getCreateSuggestions(t){return{title:_(e(t),`strategy.title`),icon:`mdi:account-multiple-outline`}}static async generate(t,n){let[{dashboardOf:r},i]=await Promise.all([c(()=>import(`./weak-ties-dashboard-CD8L4OK_.js`),[]),W(n)]);return r(i,n,e(n))}};async function W(e){try{return(await o(e)).networks}catch{return t(e)}}var G=`weak-ties-card`,K=`ll-strategy-dashboard-${H}`,q=`https://github.com/weak-ties/weak-ties`,J=document.documentElement.lang||navigator.language;customElements.get(G)||(f(G,B),window.customCards=window.customCards??[],window.customCards.push({type:G,name:_(J,`card.name`),description:_(J,`card.description`),preview:!0,documentationURL:q,getEntitySuggestion:x})),customElements.get(K)||(f(K,U),window.customStrategies=window.customStrategies??[],window.customStrategies.push({type:H,strategyType:`dashboard`,name:_(J,`card.name`),description:_(J,`strategy.description`),documentationURL:q}));