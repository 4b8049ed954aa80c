import{$ as e,B as t,F as n,G as r,J as i,K as a,L as o,N as s,P as c,Q as l,R as u,V as d,X as f,Y as p,Z as m,et as h,it as g,j as _,k as v,nt as y,q as b,rt as x,tt as S}from"./weak-ties-common-DFQHN4lL.js";var C={overdue:`overdue`,due_soon:`overdue`,next_due:`overdue`,next_nudge:`nudges`,reach_out:`nudges`,kept:`network`,hard_to_reach:`network`,survivability:`network`,open_invitations:`network`};function w(e,t){let n=e.entities[t];if(n?.platform!==`weak_ties`)return null;let r=e.devices[n.device_id??``],i=r?.primary_config_entry,a=i?{network:i}:{},o=r?.identifiers?.find(([e])=>e===`weak_ties`)?.[1],s=o!==void 0&&o!==i,c=s?`tie`:C[n.translation_key??``]??`overdue`,l=s?{tie:o}:{};return{label:x(y(e),`card.mode.${c}`),config:{type:`custom:weak-ties-card`,mode:c,...a,...l}}}var T=[d,e`
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
  `],E=[`overdue`,`nudges`,`tie`,`network`],D=`overdue`,O=50;function k(e){return e.mode||`overdue`}function A(e){return E.includes(k(e))?k(e)===`tie`&&!e.tie?`card.tie_missing`:void 0:`card.unknown_mode`}function j(e){let t=Math.trunc(Number(e.limit??5));return Number.isFinite(t)?Math.min(Math.max(t,1),O):5}function M(e){let t=e.network?{network:e.network}:{};return k(e)===`tie`?{what:`tie`,tie:e.tie??``,...t}:{what:`overview`,limit:j(e),...t}}function N(e){let t=t=>x(e,t);return{schema:[{name:`mode`,required:!0,default:D,selector:{select:{mode:`dropdown`,options:E.map(e=>({value:e,label:t(`card.mode.${e}`)}))}}},{name:`title`,selector:{text:{}}},{name:`limit`,default:5,selector:{number:{min:1,max:O,mode:`box`}}},{name:`tie`,selector:{text:{}}},{name:`network`,selector:{config_entry:{integration:`weak_ties`}}}],computeLabel:({name:e})=>t(`config.${e}`)}}function P(e,t){return e===void 0?t===void 0?`card.loading`:F(t):e.status===`not_loaded`?`card.not_loaded`:e.status===`gone`?`card.gone`:`tie`in e&&e.tie===null?`card.forgotten`:void 0}function F(e){return e===`not_found`?`card.gone`:e===`service_validation_error`?`card.several`:`card.loading`}function I(e,t){if(t.status!==`loaded`)return{lines:[],total:0};if(`tie`in t)return{lines:t.tie?[t.tie]:[],total:1};let[n,r]=k(e)===`nudges`?[t.nudges,t.counts.nudges]:[t.overdue,t.counts.overdue];return{lines:n.slice(0,j(e)),total:r}}function L(e,t,n){let{nudges:r,nudges_done:i}=n.counts,a=r+i;return k(t)===`nudges`&&a>0?x(e,`progress`,{done:i,all:a}):``}function R(e,t,n){return n.counts.ties===0?x(e,`empty.nobody`):k(t)===`nudges`?x(e,`empty.nudges`):n.next_due?x(e,`empty.overdue_next`,{next:n.next_due}):x(e,`empty.overdue`)}function z(e,t){let n=t.total-t.lines.length;return n>0?g(e,`more`,n):``}var B=[`kept`,`overdue`,`due_soon`,`hard_to_reach`,`about_to_slip`,`invitations`],V=i(import.meta.url),H=`/config/integrations/integration/weak_ties`,U=class extends f{static properties={hass:{attribute:!1},config:{state:!0},failures:{state:!0},busy:{state:!0}};static getConfigForm(){return N(document.documentElement.lang||navigator.language)}static getStubConfig(){return{mode:`overdue`}}watch=new n(this);undoing=new c(()=>this.requestUpdate());shown=[];constructor(){super(),this.failures=new Map,this.busy=new Set}setConfig(e){let t=A(e);if(t===`card.unknown_mode`)throw Error(this.say(t,{mode:String(e.mode)}));this.config=e,this.shown=[]}getCardSize(){return 1+(this.config?j(this.config):1)}getGridOptions(){return{columns:12,min_columns:6,rows:`auto`,min_rows:2}}disconnectedCallback(){super.disconnectedCallback(),this.undoing.clear()}willUpdate(e){this.hass&&this.config&&!A(this.config)&&this.watch.see(this.hass,M(this.config))}render(){return!this.hass||!this.config?m:l`<ha-card>${this.header()}${this.notices()}<div class="content">${this.content(this.config)}</div></ha-card>`}header(){let{config:e,snapshot:t}=this;if(!e||k(e)===`tie`&&!e.title)return m;let n=W(t)?L(this.language,e,t):``;return l`<div class="header">
      <h2>${e.title||this.say(`card.mode.${k(e)}`)}</h2>
      <span class="progress">${n}</span>
    </div>`}notices(){let e=this.snapshot&&`bundle`in this.snapshot?this.snapshot.bundle:void 0;return l`
      ${this.watch.offline?l`<p class="notice" role="status">${this.say(`card.offline`)}</p>`:m}
      ${b(V,e)?this.reloadNotice():m}
    `}reloadNotice(){return l`<p class="notice" role="status">
      ${this.say(`card.reload`)}
      <button class="text" @click=${()=>location.reload()}>${this.say(`card.reload_now`)}</button>
    </p>`}content(e){let t=A(e)??P(this.snapshot,this.watch.refused);return t||!this.snapshot?this.quiet(t??`card.loading`):k(e)===`network`&&W(this.snapshot)?this.figures(this.snapshot):this.rows(e,this.snapshot)}quiet(e){return l`<p class="quiet" role="status">${this.say(e)}</p>`}rows(e,t){let n=I(e,t),r=new Set([...this.busy,...this.undoing.ids]);return this.shown=a(this.shown,n.lines,r),this.shown.length===0&&W(t)?this.empty(e,t):l`<ul @wt-log=${this.onLog} @wt-snooze=${this.onSnooze} @wt-dismiss=${this.onDismiss}
        @wt-undo=${this.onUndo} @wt-open=${this.onOpen}>
        ${p(this.shown,e=>e.id,t=>this.row(e,t))}
      </ul>
      ${this.rest(z(this.language,n))}`}row(e,t){let n=this.failures.get(t.id);return l`<li>
      <wt-tie-row
        .line=${t}
        .language=${this.language}
        .done=${n?{text:n,undo:this.undoing.of(t.id)?.undo??!1}:this.undoing.of(t.id)}
        .busy=${this.busy.has(t.id)}
        .canOpen=${this.panel!==void 0}
        .canDismiss=${k(e)===`nudges`}
      ></wt-tie-row>
    </li>`}rest(e){return e?this.panel?l`<a class="rest" href=${this.panel}>${e}</a>`:l`<p class="rest">${e}</p>`:m}empty(e,t){let n=t.counts.ties===0;return l`<p class="quiet">${R(this.language,e,t)}</p>
      ${n?l`<a class="rest" href=${this.panel??H}>${this.say(`empty.import`)}</a>`:m}`}figures(e){return l`<dl>
      ${B.map(t=>l`<div><dt>${this.say(`figure.${t}`)}</dt><dd>${this.number(e.counts[t])}</dd></div>`)}
    </dl>`}number(e){return new Intl.NumberFormat(this.language).format(e)}onLog=({detail:{line:e,chip:n}})=>{let{kind:r,reached:i}=t[n];this.attempt(e,async t=>{let a=await t.log(e.id,r,i);this.undoing.say(e,this.say(`done.${n}`,{name:e.name}),()=>t.takeBack(a))})};onSnooze=({detail:{line:e,days:t}})=>{this.attempt(e,async n=>{await n.snooze(e.id,t),this.undoing.say(e,this.say(`done.snoozed`,{name:e.name}))})};onDismiss=({detail:{line:e}})=>{this.attempt(e,async t=>{await t.dismissNudge(e.id),this.undoing.say(e,this.say(`done.dismissed`,{name:e.name}))})};onUndo=({detail:{line:e}})=>{this.attempt(e,()=>this.undoing.takeBack(e.id))};onOpen=({detail:{line:e}})=>{this.panel&&(history.pushState(null,``,`${this.panel}/tie/${encodeURIComponent(e.id)}`),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}})))};async attempt(e,t){let{hass:n}=this;if(n&&!this.busy.has(e.id)){this.busy=new Set([...this.busy,e.id]);try{await t(new u(n,this.config?.network)),this.fail(e.id,void 0)}catch(t){this.fail(e.id,await o(n,t).catch(()=>``)||this.say(`failed`))}finally{this.busy=new Set([...this.busy].filter(t=>t!==e.id))}}}fail(e,t){let n=new Map(this.failures);t===void 0?n.delete(e):n.set(e,t),this.failures=n,t!==void 0&&setTimeout(()=>this.fail(e,void 0),1e4)}get snapshot(){return this.watch.snapshot}get language(){return y(this.hass)}get panel(){return S(this.hass)?h:void 0}say(e,t={}){return x(this.language,e,t)}static styles=T};function W(e){return e!==void 0&&`counts`in e}var G=`weak-ties`,K=class extends HTMLElement{static registryDependencies=[`entities`,`devices`,`panels`];static getCreateSuggestions(e){return{title:x(y(e),`strategy.title`),icon:`mdi:account-multiple-outline`}}static async generate(e,t){let[{dashboardOf:n},r]=await Promise.all([v(()=>import(`./weak-ties-dashboard-CCvwhStH.js`),[]),q(t)]);return n(r,t,y(t))}};async function q(e){try{return(await s(e)).networks}catch{return _(e)}}var J=`weak-ties-card`,Y=`ll-strategy-dashboard-${G}`,X=`https://github.com/weak-ties/weak-ties`,Z=document.documentElement.lang||navigator.language;customElements.get(J)||(r(J,U),window.customCards=window.customCards??[],window.customCards.push({type:J,name:x(Z,`card.name`),description:x(Z,`card.description`),preview:!0,documentationURL:X,getEntitySuggestion:w})),customElements.get(Y)||(r(Y,K),window.customStrategies=window.customStrategies??[],window.customStrategies.push({type:G,strategyType:`dashboard`,name:x(Z,`card.name`),description:x(Z,`strategy.description`),documentationURL:X}));