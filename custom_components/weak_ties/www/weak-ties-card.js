import{$ as e,A as t,F as n,I as r,J as i,K as a,M as o,P as s,U as c,X as l,Y as u,Z as d,et as f,it as p,nt as m,q as h,rt as g,tt as _,z as v}from"./weak-ties-common-DZM6HbeM.js";var y={overdue:`overdue`,due_soon:`overdue`,next_due:`overdue`,next_nudge:`nudges`,reach_out:`nudges`,kept:`network`,hard_to_reach:`network`,survivability:`network`,open_invitations:`network`};function b(e,t){let n=e.entities[t];if(n?.platform!==`weak_ties`)return null;let r=e.devices[n.device_id??``],i=r?.primary_config_entry,a=i?{network:i}:{},o=r?.identifiers?.find(([e])=>e===`weak_ties`)?.[1],s=o!==void 0&&o!==i,c=s?`tie`:y[n.translation_key??``]??`overdue`,l=s?{tie:o}:{};return{label:g(m(e),`card.mode.${c}`),config:{type:`custom:weak-ties-card`,mode:c,...a,...l}}}var x=[v,e`
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
  `],S=[`overdue`,`nudges`,`tie`,`network`],C=`overdue`,w=50;function T(e){return e.mode||`overdue`}function E(e){return S.includes(T(e))?T(e)===`tie`&&!e.tie?`card.tie_missing`:void 0:`card.unknown_mode`}function D(e){let t=Math.trunc(Number(e.limit??5));return Number.isFinite(t)?Math.min(Math.max(t,1),w):5}function O(e){let t=e.network?{network:e.network}:{};return T(e)===`tie`?{what:`tie`,tie:e.tie??``,...t}:{what:`overview`,limit:D(e),...t}}function k(e){let t=t=>g(e,t);return{schema:[{name:`mode`,required:!0,default:C,selector:{select:{mode:`dropdown`,options:S.map(e=>({value:e,label:t(`card.mode.${e}`)}))}}},{name:`title`,selector:{text:{}}},{name:`limit`,default:5,selector:{number:{min:1,max:w,mode:`box`}}},{name:`tie`,selector:{text:{}}},{name:`network`,selector:{config_entry:{integration:`weak_ties`}}}],computeLabel:({name:e})=>t(`config.${e}`)}}function A(e,t){return e===void 0?t===void 0?`card.loading`:j(t):e.status===`not_loaded`?`card.not_loaded`:e.status===`gone`?`card.gone`:`tie`in e&&e.tie===null?`card.forgotten`:void 0}function j(e){return e===`not_found`?`card.gone`:e===`service_validation_error`?`card.several`:`card.loading`}function M(e,t){if(t.status!==`loaded`)return{lines:[],total:0};if(`tie`in t)return{lines:t.tie?[t.tie]:[],total:1};let[n,r]=T(e)===`nudges`?[t.nudges,t.counts.nudges]:[t.overdue,t.counts.overdue];return{lines:n.slice(0,D(e)),total:r}}function N(e,t,n){let{nudges:r,nudges_done:i}=n.counts,a=r+i;return T(t)===`nudges`&&a>0?g(e,`progress`,{done:i,all:a}):``}function P(e,t,n){return n.counts.ties===0?g(e,`empty.nobody`):T(t)===`nudges`?g(e,`empty.nudges`):n.next_due?g(e,`empty.overdue_next`,{next:n.next_due}):g(e,`empty.overdue`)}function F(e,t){let n=t.total-t.lines.length;return n>0?p(e,`more`,n):``}var I=[`kept`,`overdue`,`due_soon`,`hard_to_reach`,`about_to_slip`,`invitations`],L=h(import.meta.url),R=`/config/integrations/integration/weak_ties`,z=class extends u{static properties={hass:{attribute:!1},config:{state:!0}};static getConfigForm(){return k(document.documentElement.lang||navigator.language)}static getStubConfig(){return{mode:`overdue`}}watch=new n(this);work=new r(this);get network(){return this.config?.network}setConfig(e){let t=E(e);if(t===`card.unknown_mode`)throw Error(this.say(t,{mode:String(e.mode)}));this.config=e,this.work.begin()}getCardSize(){return 1+(this.config?D(this.config):1)}getGridOptions(){return{columns:12,min_columns:6,rows:`auto`,min_rows:2}}willUpdate(e){this.hass&&this.config&&!E(this.config)&&this.watch.see(this.hass,O(this.config))}render(){return!this.hass||!this.config?l:d`<ha-card>${this.header()}${this.notices()}<div class="content">${this.content(this.config)}</div></ha-card>`}header(){let{config:e,snapshot:t}=this;if(!e||T(e)===`tie`&&!e.title)return l;let n=B(t)?N(this.language,e,t):``;return d`<div class="header">
      <h2>${e.title||this.say(`card.mode.${T(e)}`)}</h2>
      <span class="progress">${n}</span>
    </div>`}notices(){let e=this.snapshot&&`bundle`in this.snapshot?this.snapshot.bundle:void 0;return d`
      ${this.watch.offline?d`<p class="notice" role="status">${this.say(`card.offline`)}</p>`:l}
      ${a(L,e)?this.reloadNotice():l}
    `}reloadNotice(){return d`<p class="notice" role="status">
      ${this.say(`card.reload`)}
      <button class="text" @click=${()=>location.reload()}>${this.say(`card.reload_now`)}</button>
    </p>`}content(e){let t=E(e)??A(this.snapshot,this.watch.refused);return t||!this.snapshot?this.quiet(t??`card.loading`):T(e)===`network`&&B(this.snapshot)?this.figures(this.snapshot):this.rows(e,this.snapshot)}quiet(e){return d`<p class="quiet" role="status">${this.say(e)}</p>`}rows(e,t){let n=M(e,t),r=this.work.held(`card`,n.lines);return r.length===0&&B(t)?this.empty(e,t):d`<ul @wt-log=${this.work.log} @wt-snooze=${this.work.snooze} @wt-dismiss=${this.work.dismiss}
        @wt-loosen=${this.work.loosen} @wt-undo=${this.work.undo} @wt-open=${this.onOpen}>
        ${i(r,e=>e.id,t=>this.row(e,t))}
      </ul>
      ${this.rest(F(this.language,n))}`}row(e,t){return d`<li>
      <wt-tie-row
        .line=${t}
        .language=${this.language}
        .done=${this.work.of(t.id)}
        .busy=${this.work.isBusy(t.id)}
        .canOpen=${this.panel!==void 0}
        .canDismiss=${T(e)===`nudges`}
      ></wt-tie-row>
    </li>`}rest(e){return e?this.panel?d`<a class="rest" href=${this.panel}>${e}</a>`:d`<p class="rest">${e}</p>`:l}empty(e,t){let n=t.counts.ties===0;return d`<p class="quiet">${P(this.language,e,t)}</p>
      ${n?d`<a class="rest" href=${this.panel??R}>${this.say(`empty.import`)}</a>`:l}`}figures(e){return d`<dl>
      ${I.map(t=>d`<div><dt>${this.say(`figure.${t}`)}</dt><dd>${this.number(e.counts[t])}</dd></div>`)}
    </dl>`}number(e){return new Intl.NumberFormat(this.language).format(e)}onOpen=({detail:{line:e}})=>{this.panel&&(history.pushState(null,``,`${this.panel}/tie/${encodeURIComponent(e.id)}`),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}})))};get snapshot(){return this.watch.snapshot}get language(){return m(this.hass)}get panel(){return _(this.hass)?f:void 0}say(e,t={}){return g(this.language,e,t)}static styles=x};function B(e){return e!==void 0&&`counts`in e}var V=`weak-ties`,H=class extends HTMLElement{static registryDependencies=[`entities`,`devices`,`panels`];static getCreateSuggestions(e){return{title:g(m(e),`strategy.title`),icon:`mdi:account-multiple-outline`}}static async generate(e,n){let[{dashboardOf:r},i]=await Promise.all([t(()=>import(`./weak-ties-dashboard-I_jvVWFq.js`),[]),U(n)]);return r(i,n,m(n))}};async function U(e){try{return(await s(e)).networks}catch{return o(e)}}var W=`weak-ties-card`,G=`ll-strategy-dashboard-${V}`,K=`https://github.com/weak-ties/weak-ties`,q=document.documentElement.lang||navigator.language;customElements.get(W)||(c(W,z),window.customCards=window.customCards??[],window.customCards.push({type:W,name:g(q,`card.name`),description:g(q,`card.description`),preview:!0,documentationURL:K,getEntitySuggestion:b})),customElements.get(G)||(c(G,H),window.customStrategies=window.customStrategies??[],window.customStrategies.push({type:V,strategyType:`dashboard`,name:g(q,`card.name`),description:g(q,`strategy.description`),documentationURL:K}));