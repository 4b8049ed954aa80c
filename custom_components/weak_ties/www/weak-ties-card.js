import{$ as e,A as t,F as n,G as r,H as i,I as a,J as o,K as s,M as c,P as l,Q as u,R as d,V as f,X as p,Y as m,Z as h,et as g,nt as _,q as v,rt as y,tt as b,z as x}from"./weak-ties-common-C9iHbfgm.js";var S={overdue:`overdue`,due_soon:`overdue`,next_due:`overdue`,next_nudge:`nudges`,reach_out:`nudges`,kept:`network`,hard_to_reach:`network`,survivability:`network`,open_invitations:`network`};function C(e,t){let n=e.entities[t];if(n?.platform!==`weak_ties`)return null;let r=e.devices[n.device_id??``],i=r?.primary_config_entry,a=i?{network:i}:{},o=r?.identifiers?.find(([e])=>e===`weak_ties`)?.[1],s=o!==void 0&&o!==i,c=s?`tie`:S[n.translation_key??``]??`overdue`,l=s?{tie:o}:{};return{label:_(b(e),`card.mode.${c}`),config:{type:`custom:weak-ties-card`,mode:c,...a,...l}}}var w=[i,u`
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
  `],T=[`overdue`,`nudges`,`tie`,`network`],E=`overdue`,D=50;function O(e){return e.mode||`overdue`}function k(e){return T.includes(O(e))?O(e)===`tie`&&!e.tie?`card.tie_missing`:void 0:`card.unknown_mode`}function A(e){let t=Math.trunc(Number(e.limit??5));return Number.isFinite(t)?Math.min(Math.max(t,1),D):5}function j(e){let t=e.network?{network:e.network}:{};return O(e)===`tie`?{what:`tie`,tie:e.tie??``,...t}:{what:`overview`,limit:A(e),...t}}function M(e){let t=t=>_(e,t);return{schema:[{name:`mode`,required:!0,default:E,selector:{select:{mode:`dropdown`,options:T.map(e=>({value:e,label:t(`card.mode.${e}`)}))}}},{name:`title`,selector:{text:{}}},{name:`limit`,default:5,selector:{number:{min:1,max:D,mode:`box`}}},{name:`tie`,selector:{text:{}}},{name:`network`,selector:{config_entry:{integration:`weak_ties`}}}],computeLabel:({name:e})=>t(`config.${e}`)}}function N(e,t){return e===void 0?t===void 0?`card.loading`:P(t):e.status===`not_loaded`?`card.not_loaded`:e.status===`gone`?`card.gone`:`tie`in e&&e.tie===null?`card.forgotten`:void 0}function P(e){return e===`not_found`?`card.gone`:e===`service_validation_error`?`card.several`:`card.loading`}function F(e,t){if(t.status!==`loaded`)return{lines:[],total:0};if(`tie`in t)return{lines:t.tie?[t.tie]:[],total:1};let[n,r]=O(e)===`nudges`?[t.nudges,t.counts.nudges]:[t.overdue,t.counts.overdue];return{lines:n.slice(0,A(e)),total:r}}function I(e,t,n){let{nudges:r,nudges_done:i}=n.counts,a=r+i;return O(t)===`nudges`&&a>0?_(e,`progress`,{done:i,all:a}):``}function L(e,t,n){return n.counts.ties===0?_(e,`empty.nobody`):O(t)===`nudges`?_(e,`empty.nudges`):n.next_due?_(e,`empty.overdue_next`,{next:n.next_due}):_(e,`empty.overdue`)}function R(e,t){let n=t.total-t.lines.length;return n>0?y(e,`more`,n):``}var z=[`kept`,`overdue`,`due_soon`,`hard_to_reach`,`about_to_slip`,`invitations`],B=v(import.meta.url),V=`/config/integrations/integration/weak_ties`,H=class extends m{static properties={hass:{attribute:!1},config:{state:!0},failures:{state:!0},busy:{state:!0}};static getConfigForm(){return M(document.documentElement.lang||navigator.language)}static getStubConfig(){return{mode:`overdue`}}watch=new a(this);undoing=new n(()=>this.requestUpdate());shown=[];constructor(){super(),this.failures=new Map,this.busy=new Set}setConfig(e){let t=k(e);if(t===`card.unknown_mode`)throw Error(this.say(t,{mode:String(e.mode)}));this.config=e,this.shown=[]}getCardSize(){return 1+(this.config?A(this.config):1)}getGridOptions(){return{columns:12,min_columns:6,rows:`auto`,min_rows:2}}disconnectedCallback(){super.disconnectedCallback(),this.undoing.clear()}willUpdate(e){this.hass&&this.config&&!k(this.config)&&this.watch.see(this.hass,j(this.config))}render(){return!this.hass||!this.config?p:h`<ha-card>${this.header()}${this.notices()}<div class="content">${this.content(this.config)}</div></ha-card>`}header(){let{config:e,snapshot:t}=this;if(!e||O(e)===`tie`&&!e.title)return p;let n=U(t)?I(this.language,e,t):``;return h`<div class="header">
      <h2>${e.title||this.say(`card.mode.${O(e)}`)}</h2>
      <span class="progress">${n}</span>
    </div>`}notices(){let e=this.snapshot&&`bundle`in this.snapshot?this.snapshot.bundle:void 0;return h`
      ${this.watch.offline?h`<p class="notice" role="status">${this.say(`card.offline`)}</p>`:p}
      ${s(B,e)?this.reloadNotice():p}
    `}reloadNotice(){return h`<p class="notice" role="status">
      ${this.say(`card.reload`)}
      <button class="text" @click=${()=>location.reload()}>${this.say(`card.reload_now`)}</button>
    </p>`}content(e){let t=k(e)??N(this.snapshot,this.watch.refused);return t||!this.snapshot?this.quiet(t??`card.loading`):O(e)===`network`&&U(this.snapshot)?this.figures(this.snapshot):this.rows(e,this.snapshot)}quiet(e){return h`<p class="quiet" role="status">${this.say(e)}</p>`}rows(e,t){let n=F(e,t),i=new Set([...this.busy,...this.undoing.ids]);return this.shown=r(this.shown,n.lines,i),this.shown.length===0&&U(t)?this.empty(e,t):h`<ul @wt-log=${this.onLog} @wt-snooze=${this.onSnooze} @wt-dismiss=${this.onDismiss}
        @wt-undo=${this.onUndo} @wt-open=${this.onOpen}>
        ${o(this.shown,e=>e.id,t=>this.row(e,t))}
      </ul>
      ${this.rest(R(this.language,n))}`}row(e,t){let n=this.failures.get(t.id);return h`<li>
      <wt-tie-row
        .line=${t}
        .language=${this.language}
        .done=${n?{text:n,undo:this.undoing.of(t.id)?.undo??!1}:this.undoing.of(t.id)}
        .busy=${this.busy.has(t.id)}
        .canOpen=${this.panel!==void 0}
        .canDismiss=${O(e)===`nudges`}
      ></wt-tie-row>
    </li>`}rest(e){return e?this.panel?h`<a class="rest" href=${this.panel}>${e}</a>`:h`<p class="rest">${e}</p>`:p}empty(e,t){let n=t.counts.ties===0;return h`<p class="quiet">${L(this.language,e,t)}</p>
      ${n?h`<a class="rest" href=${this.panel??V}>${this.say(`empty.import`)}</a>`:p}`}figures(e){return h`<dl>
      ${z.map(t=>h`<div><dt>${this.say(`figure.${t}`)}</dt><dd>${this.number(e.counts[t])}</dd></div>`)}
    </dl>`}number(e){return new Intl.NumberFormat(this.language).format(e)}onLog=({detail:{line:e,chip:t}})=>{let{kind:n,reached:r}=f[t];this.attempt(e,async i=>{let a=await i.log(e.id,n,r);this.undoing.say(e,this.say(`done.${t}`,{name:e.name}),()=>i.takeBack(a))})};onSnooze=({detail:{line:e,days:t}})=>{this.attempt(e,async n=>{await n.snooze(e.id,t),this.undoing.say(e,this.say(`done.snoozed`,{name:e.name}))})};onDismiss=({detail:{line:e}})=>{this.attempt(e,async t=>{await t.dismissNudge(e.id),this.undoing.say(e,this.say(`done.dismissed`,{name:e.name}))})};onUndo=({detail:{line:e}})=>{this.attempt(e,()=>this.undoing.takeBack(e.id))};onOpen=({detail:{line:e}})=>{this.panel&&(history.pushState(null,``,`${this.panel}/tie/${encodeURIComponent(e.id)}`),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}})))};async attempt(e,t){let{hass:n}=this;if(n&&!this.busy.has(e.id)){this.busy=new Set([...this.busy,e.id]);try{await t(new x(n,this.config?.network)),this.fail(e.id,void 0)}catch(t){this.fail(e.id,await d(n,t).catch(()=>``)||this.say(`failed`))}finally{this.busy=new Set([...this.busy].filter(t=>t!==e.id))}}}fail(e,t){let n=new Map(this.failures);t===void 0?n.delete(e):n.set(e,t),this.failures=n,t!==void 0&&setTimeout(()=>this.fail(e,void 0),1e4)}get snapshot(){return this.watch.snapshot}get language(){return b(this.hass)}get panel(){return g(this.hass)?e:void 0}say(e,t={}){return _(this.language,e,t)}static styles=w};function U(e){return e!==void 0&&`counts`in e}var W=`weak-ties`,G=class extends HTMLElement{static registryDependencies=[`entities`,`devices`,`panels`];static getCreateSuggestions(e){return{title:_(b(e),`strategy.title`),icon:`mdi:account-multiple-outline`}}static async generate(e,n){let[{dashboardOf:r},i]=await Promise.all([t(()=>import(`./weak-ties-dashboard-Bb7NB5Ag.js`),[]),K(n)]);return r(i,n,b(n))}};async function K(e){try{return(await l(e)).networks}catch{return c(e)}}var q=`weak-ties-card`,J=`ll-strategy-dashboard-${W}`,Y=`https://github.com/weak-ties/weak-ties`,X=document.documentElement.lang||navigator.language;customElements.get(q)||(customElements.define(q,H),window.customCards=window.customCards??[],window.customCards.push({type:q,name:_(X,`card.name`),description:_(X,`card.description`),preview:!0,documentationURL:Y,getEntitySuggestion:C})),customElements.get(J)||(customElements.define(J,G),window.customStrategies=window.customStrategies??[],window.customStrategies.push({type:W,strategyType:`dashboard`,name:_(X,`card.name`),description:_(X,`strategy.description`),documentationURL:Y}));