import{J as e,P as t,R as n,V as r,W as i,X as a,Y as o,Z as s,et as c,f as ee,k as l}from"./weak-ties-common-CM7Xfznj.js";import{r as te,t as ne}from"./weak-ties-panel-view-Dj9YAaQ-.js";var u=255;function d(e){let t=(e.match(/-?[\d.]+(?:e-?\d+)?/g)??[]).map(Number),n=e.startsWith(`color(`)?u:1,[r=0,i=0,a=0]=t;return[r*n,i*n,a*n]}function f(e,t,n){let r=r=>e[r]*n+t[r]*(1-n);return[r(0),r(1),r(2)]}function p([e,t,n]){return`rgb(${Math.round(e)}, ${Math.round(t)}, ${Math.round(n)})`}function m(e,t){let[n,r]=[g(e),g(t)].sort((e,t)=>t-e);return(n+.05)/(r+.05)}function h(e){let t=[u,u,u],n=[0,0,0];return m(t,e)>m(n,e)?t:n}function g(e){let[t,n,r]=e.map(e=>{let t=e/u;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function re(e){let t=document.createElement(`span`);t.hidden=!0,e.shadowRoot?.append(t);let n=(e,n)=>(t.style.color=`var(${e}, ${n})`,d(getComputedStyle(t).color)),r={text:n(`--primary-text-color`,`black`),quiet:n(`--secondary-text-color`,`gray`),line:n(`--divider-color`,`lightgray`),surface:n(`--card-background-color`,`white`),primary:n(`--primary-color`,`teal`),font:getComputedStyle(e).fontFamily,still:matchMedia(`(prefers-reduced-motion: reduce)`).matches};return t.remove(),r}var _=240,v=132,y=480,b=8,x=24;function S(e,t){return e.shown.slice(0,t<y?b:e.shown.length)}function C(e,t){return Math.ceil(S(e,t).length/w(t))*v}function w(e){return Math.max(1,Math.floor(e/_))}function T(e,t){let n=w(t),r=E(S(e,t),e.crossings);return new Map(r.map(({key:e},r)=>{let i=Math.floor(r/n),a=r%n;return[e,{x:((i%2?n-1-a:a)+.5)*t/n,y:(i+.42)*v}]}))}function E(e,t){let n=[...e],r=[];for(;n.length;){let e=r.at(-1),i=n.map(({key:n})=>e?D(e.key,n,t):0),a=Math.max(...i);r.push(...n.splice(i.indexOf(a),1))}return r}function D(e,t,n){return n.find(n=>[n.one,n.other].includes(e)&&[n.one,n.other].includes(t))?.ties??0}function O({x:e,y:t},n,r){let i=Math.ceil(n/2);return Array.from({length:n},(n,a)=>{let o=a%2?`left`:`right`,s=(Math.floor(a/2)-(i-1)/2)*x,c=r+16-Math.abs(s)/6;return{x:o===`right`?e+c:e-c,y:t+s,side:o}})}var k=20,A=32,j=.36,M=88,N=220,P=64,F=16,I=52,L=7,R=.35,z=26,B=40,V=8;function H(e){return e*A+8}function ie(e,t){let n=e.bars.map(({label:e,count:t})=>({label:e,value:t,shown:String(t)})),r=[{label:t.others,value:e.others.count},{label:t.unknown,value:e.unknown}].filter(({value:e})=>e>0);return[...n,...r.map(e=>({...e,shown:String(e.value),faint:!0}))]}function U(e,t,n,r){let i=Math.min(N,Math.max(M,n*j));return{...Z(t),grid:{left:i+12,right:56,top:0,bottom:0},xAxis:{type:`value`,show:!1,min:0,...r===void 0?{}:{max:r}},yAxis:{type:`category`,inverse:!0,data:e.map(({label:e})=>e),axisLine:{show:!1},axisTick:{show:!1},axisLabel:{color:p(t.text),width:i,overflow:`break`,lineHeight:15,fontSize:13,fontFamily:t.font}},series:[{type:`bar`,barWidth:k,showBackground:r!==void 0,backgroundStyle:{color:p(f(t.text,t.surface,.08)),borderRadius:4},label:{show:!0,position:`right`,color:p(t.text),fontSize:13,formatter:ce(e)},data:e.map(({value:e,faint:n})=>({value:e,itemStyle:{color:p(n?f(t.quiet,t.surface,.55):t.primary),borderRadius:4}}))}]}}function W(e,t,n){let{strengths:r,standings:i}=e,a=Math.max(1,...r.flatMap(({counts:e})=>i.map(({key:t})=>e[t]))),o=Math.min(N,Math.max(M,n*j)),s=(n-o-20)/i.length,c=s<P;return{...Z(t),grid:{left:o+12,right:c?16:4,top:c?84:40,bottom:0},xAxis:{type:`category`,position:`top`,data:i.map(({label:e})=>e),...X,axisLabel:{color:p(t.quiet),interval:0,fontSize:12,...c?{rotate:60}:{width:s-4,overflow:`break`,lineHeight:14},fontFamily:t.font}},yAxis:{type:`category`,inverse:!0,data:r.map(({label:e})=>e),...X,axisLabel:{color:p(t.text),width:o,overflow:`break`,lineHeight:16,fontSize:13,fontFamily:t.font}},series:[{type:`heatmap`,label:{show:!0,fontSize:13},itemStyle:{borderColor:p(t.surface),borderWidth:3,borderRadius:6},emphasis:{disabled:!0},data:r.flatMap(({counts:e},n)=>i.map(({key:r},i)=>G(i,n,e[r],a,t)))}]}}function G(e,t,n,r,i){let a=n?.12+.88*Math.sqrt(n/r):.04,o=f(n?i.primary:i.text,i.surface,a);return{value:[e,t,n],itemStyle:{color:p(o)},label:{color:p(n?h(o):i.quiet),formatter:n?String(n):``}}}function K(e,t,n){let r=S(e,n),i=Math.max(1,...r.map(({size:e})=>e)),a=T(e,n),o=n/w(n)/2-I/2-L-16,s=r.map(e=>{let n=a.get(e.key)??{x:0,y:0},r=J(e.size,i),s=O(n,e.members.length,r/2);return[Y(e,n,r,t),...e.members.map((e,r)=>ae(e,s[r]??{...n,side:`right`},o,t))]});return{...Z(t),series:[{type:`graph`,layout:`none`,left:0,right:0,top:0,bottom:0,cursor:`pointer`,lineStyle:{color:p(f(t.text,t.surface,.2)),width:1},emphasis:{focus:`adjacency`},data:[...s.flat(),...q(n,C(e,n))],links:[...r.flatMap(({key:e,members:t})=>t.map(({tie_id:t})=>({source:e,target:t}))),...e.crossings.filter(({one:e,other:t})=>a.has(e)&&a.has(t)).map(({one:e,other:n,ties:r})=>oe(e,n,r,t))]}]}}function q(e,t){let n={symbolSize:0,silent:!0,value:0,label:{show:!1}};return[{...n,id:`corner:start`,x:0,y:0},{...n,id:`corner:end`,x:e,y:t}]}function J(e,t){return F+36*Math.sqrt(e/t)}function Y({key:e,name:t,size:n,is_own:r},{x:i,y:a},o,s){return{id:e,name:t,x:i,y:a,value:n,symbolSize:o,itemStyle:{color:p(r?f(s.quiet,s.surface,R):f(s.primary,s.surface,.75))},label:{show:!0,position:`bottom`,distance:14,formatter:()=>`${se(t,z)} · ${n}`,color:p(s.text),fontSize:12,fontFamily:s.font}}}function ae({tie_id:e,name:t,strength:n},r,i,a){return{id:e,name:t,x:r.x,y:r.y,symbolSize:L+n,itemStyle:{color:p(f(a.primary,a.surface,.25+.13*n))},label:{show:!0,position:r.side,distance:3,width:Math.max(B,i),overflow:`truncate`,formatter:()=>t,color:p(a.quiet),fontSize:11,fontFamily:a.font}}}function oe(e,t,n,r){return{source:e,target:t,lineStyle:{color:p(f(r.primary,r.surface,.6)),width:Math.min(V,1+Math.sqrt(n)),curveness:.18}}}function se(e,t){let n=[...e];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function ce(e){return({dataIndex:t})=>e[t]?.shown??``}var X={axisLine:{show:!1},axisTick:{show:!1},splitLine:{show:!1}};function Z(e){return{animation:!1,textStyle:{fontFamily:e.font,color:p(e.text)}}}var le=class extends e{static properties={painter:{attribute:!1},label:{},height:{attribute:!1},dark:{type:Boolean},failed:{state:!0},failure:{}};chart;width=0;sizes=new ResizeObserver(([e])=>this.fit(e?.contentRect.width??0));connectedCallback(){super.connectedCallback(),this.hasUpdated&&this.begin()}disconnectedCallback(){super.disconnectedCallback(),this.sizes.disconnect(),this.chart?.dispose(),this.chart=void 0}render(){return a`<div class="canvas" role="img" aria-label=${this.label} style="height: ${this.height(this.width)}px"></div>
      ${this.failed?a`<p>${this.failure}</p>`:o}`}firstUpdated(){this.begin()}updated(e){this.chart&&(e.has(`painter`)||e.has(`dark`))&&requestAnimationFrame(()=>this.paint())}get canvas(){return this.renderRoot.querySelector(`.canvas`)}async begin(){try{let{drawingIn:e}=await l(async()=>{let{drawingIn:e}=await import(`./weak-ties-drawing-DN1JXEq3.js`);return{drawingIn:e}},[]),{canvas:t}=this;if(!this.isConnected||this.chart||!t)return;this.chart=e(t),this.chart.on(`click`,e=>this.tell(e.data)),this.sizes.observe(t)}catch{this.failed=!0}}tell(e){this.dispatchEvent(new CustomEvent(`wt-tapped`,{detail:e}))}fit(e){if(e===0||e===this.width)return;this.width=e;let{canvas:t}=this;t&&(t.style.height=`${this.height(e)}px`),this.chart?.resize(),this.paint()}paint(){this.chart?.resize(),this.painter&&this.width&&this.chart?.setOption(this.painter(re(this),this.width),{notMerge:!0})}static styles=s`
    :host {
      display: block;
      min-width: 0;
    }
    .canvas {
      width: 100%;
    }
    p {
      color: var(--secondary-text-color);
    }
  `};r(`wt-picture`,le);var ue=s`
  .hero {
    padding: var(--ha-space-6, 24px);
  }
  .headline {
    margin: 0 0 var(--ha-space-4, 16px);
    font-size: clamp(19px, 3.2cqi + 10px, 28px);
    line-height: 1.35;
    text-wrap: pretty;
  }
  .page {
    container-type: inline-size;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
    gap: var(--ha-space-4, 16px);
    align-items: start;
  }
  .wide {
    grid-column: 1 / -1;
  }
  figure {
    margin: 0;
    min-width: 0;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(120px, 30%), 1fr));
    gap: var(--ha-space-4, 16px);
    margin: 0;
  }
  .figures div {
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
  }
  .rough {
    margin: var(--ha-space-4, 16px) 0 0;
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
  }
  a.link,
  button.link {
    color: var(--primary-text-color);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .sub {
    margin: 0 0 var(--ha-space-3, 12px);
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
    line-height: var(--ha-line-height-normal, 1.5);
  }
  details {
    margin-block-start: var(--ha-space-2, 8px);
    font-size: var(--ha-font-size-s, 12px);
  }
  summary {
    line-height: 44px;
    width: fit-content;
    cursor: pointer;
    color: var(--secondary-text-color);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: start;
    color: var(--secondary-text-color);
    padding-block-end: var(--ha-space-2, 8px);
  }
  th,
  td {
    padding: var(--ha-space-1, 4px) var(--ha-space-2, 8px);
    text-align: start;
    font-weight: var(--ha-font-weight-normal, 400);
    border-block-start: 1px solid var(--divider-color);
    overflow-wrap: anywhere;
  }
  thead th {
    color: var(--secondary-text-color);
    border: none;
    vertical-align: bottom;
  }
  td.number,
  th.number {
    text-align: end;
    overflow-wrap: normal;
  }
  .next {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--ha-space-3, 12px);
    width: 100%;
    min-height: 60px;
    padding-block: var(--ha-space-2, 8px);
    text-align: start;
  }
  .next .who {
    font-weight: var(--ha-font-weight-medium, 500);
    overflow-wrap: anywhere;
  }
  .next .why {
    grid-row: 2;
    color: var(--secondary-text-color);
    font-size: var(--ha-font-size-s, 12px);
    line-height: 1.45;
  }
  .next .gain {
    grid-row: span 2;
    color: var(--secondary-text-color);
    font-variant-numeric: tabular-nums;
  }
  .split {
    display: flex;
    gap: 3px;
    height: 28px;
    margin-block-end: var(--ha-space-3, 12px);
  }
  .split div {
    border-radius: 4px;
    min-width: 3px;
  }
  .own {
    background: color-mix(in srgb, var(--secondary-text-color) 45%, var(--card-background-color));
  }
  .reachable {
    background: var(--primary-color);
  }
  .unreachable {
    background: color-mix(in srgb, var(--primary-color) 30%, var(--card-background-color));
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ha-space-1, 4px) var(--ha-space-4, 16px);
    font-size: var(--ha-font-size-s, 12px);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: var(--ha-space-2, 8px);
    border: none;
  }
  .legend i {
    width: 12px;
    height: 12px;
    border-radius: 3px;
  }
`;function Q(e,t,n){let r=e=>typeof e==`number`?`number`:``;return a`<details>
    <summary>${e}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label=${e}>
      <table>
        <thead><tr>${t.map((e,t)=>a`<th scope="col" class=${r(n[0]?.[t])}>${e}</th>`)}</tr></thead>
        <tbody>
          ${n.map(([e,...t])=>a`<tr><th scope="row">${e}</th>${t.map(e=>a`<td class=${r(e)}>${e}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}var de=`https://github.com/weak-ties/weak-ties/blob/main/docs/guide`,fe=3,pe=300,me=100,he=[`employers`,`industries`,`ranks`,`occupations`],$=class extends ne{static properties={pictures:{state:!0},failure:{state:!0}};watch=new t(this);seen=``;asking=!1;constructor(){super(),this.failure=``}shouldUpdate(e){let t=e.get(`hass`);if(e.size>1||t===void 0)return!0;let{themes:n,connection:r}=this.hass;return n!==t.themes||r!==t.connection||c(t)!==this.language}willUpdate(){this.watch.see(this.hass,{what:`overview`,network:this.network,limit:1});let{snapshot:e}=this.watch,t=e&&`change`in e?`${this.network} ${this.language} ${e.change}`:``;t&&t!==this.seen&&!this.asking&&this.load(t)}async load(e){this.asking=!0,this.seen=e;try{this.pictures=await ee(this.backend),this.failure=``}catch(e){this.failure=await i(this.hass,e).catch(()=>``)||this.say(`failed`)}finally{this.asking=!1,this.requestUpdate()}}render(){let{pictures:e}=this;return e?a`<div class="page">
      ${this.failure?a`<p class="quiet" role="status">${this.failure}</p>`:o}
      ${this.hero(e)}${e.ties?this.all(e):this.empty()}
    </div>`:a`<p class="page quiet" role="status">${this.failure||this.say(`network.loading`)}</p>`}empty(){return a`<button class="text" @click=${()=>this.go(`files`)}>${this.say(`triage.import`)}</button>`}all(e){return a`<div class="grid">
        ${this.heat(e)}${this.own(e)}${e.too_few?o:this.scenarios(e)}
        ${he.map(t=>this.spread(t,e))}${this.circles(e)}
        ${this.next(e)}${this.single(e)}
      </div>`}hero(e){let t=this.language.startsWith(`ja`)?`ja.md#%E3%82%82%E3%81%97%E6%98%8E%E6%97%A5%E4%BB%95%E4%BA%8B%E3%81%8C%E3%81%AA%E3%81%8F%E3%81%AA%E3%81%A3%E3%81%9F%E3%82%89`:`en.md#if-your-job-were-gone-tomorrow`;return a`<section class="hero">
      <p class="headline">${e.headline}</p>
      ${e.too_few?a`<p class="quiet">${this.say(`network.too_few`)}</p>`:this.figures(e)}
      <p class="rough">
        ${this.say(`network.rough`)}
        <a class="link" href="${de}/${t}" target="_blank" rel="noopener noreferrer">${this.say(`network.how`)}</a>
        ${e.own_employer_known?o:a`<br />${this.say(`network.own_unknown`)}
              <a class="link" href="/config/integrations/integration/weak_ties">${this.say(`network.settings`)}</a>`}
      </p>
    </section>`}figures(e){let t=e.score===null?`–`:this.number(Math.round(e.score)),n=[[`network.score`,this.say(`network.score_of`,{score:t})],[`network.outside_reachable`,this.number(e.outside_reachable)],[`network.outside_live`,this.number(e.outside_live)],[`network.outside_fragile`,this.number(e.outside_fragile)],[`network.pillars`,this.number(e.pillars)],[`network.groups`,this.number(e.extensity)]];return a`<dl class="figures">
      ${n.map(([e,t])=>a`<div><dt>${this.say(e)}</dt><dd>${t}</dd></div>`)}
    </dl>`}heat(e){let{strengths:t,standings:n}=e,r=[this.say(`network.strength`),...n.map(({label:e})=>e)],i=t.map(({label:e,counts:t})=>[e,...n.map(({key:e})=>t[e])]);return a`<section class="wide"><figure>
      <h2>${this.say(`network.strengths`)}</h2>
      ${this.picture(this.say(`network.strengths_label`),()=>pe,(t,n)=>W(e,t,n))}
      ${Q(this.say(`network.table`),r,i)}
    </figure></section>`}own(e){let{ties:t,own_ties:n,outside_reachable:r}=e,i={own:n,reachable:r,unreachable:t-n-r},s=this.say(`network.own_label`,{own:n,all:t,reachable:r});return a`<section><figure>
      <h2>${this.say(`network.own`)}</h2>
      <p class="sub">${s}</p>
      <div class="split" role="img" aria-label=${s}>
        ${Object.entries(i).map(([e,t])=>t?a`<div class=${e} style="flex: ${t}"></div>`:o)}
      </div>
      <ul class="legend">
        ${Object.entries(i).map(([e,t])=>a`<li><i class=${e}></i>${this.say(`network.part.${e}`)}: ${this.number(t)}</li>`)}
      </ul>
    </figure></section>`}scenarios(e){let t=this.say(`network.scenario_unknown`),n=e.scenarios.map(({label:e,score:n})=>({label:e,value:n??0,shown:n===null?t:this.number(Math.round(n))})),r=e.scenarios.map(({label:e,subject:n,score:r,affected:i})=>[n?`${e} (${n})`:e,r===null?t:Math.round(r),this.count(`network.affected`,i)]);return a`<section><figure>
      <h2>${this.say(`network.scenarios`)}</h2>
      <p class="sub">${this.say(`network.left`)}</p>
      ${this.bars(`network.scenarios_label`,n,me)}
      ${Q(this.say(`network.table`),[this.say(`network.category`),this.say(`network.left`),``],r)}
    </figure></section>`}spread(e,t){let n=t[e],r=ie(n,{others:this.say(`network.others`,{categories:this.number(n.others.categories)}),unknown:this.say(`network.unknown_bar`)}),i=this.say(`network.${e}`),s=n.categories?this.say(`network.effective`,{effective:this.number(n.effective)}):this.say(`network.effective_none`),c=e===`occupations`&&n.categories?t.missing_occupations:[];return a`<section><figure>
      <h2>${i}</h2>
      <p class="sub">${s}
        ${c.length?this.say(`network.missing`,{groups:this.listed(c)}):o}</p>
      ${r.length?this.bars(`network.spread_label`,r,void 0,i):o}
      ${Q(this.say(`network.table`),[this.say(`network.category`),this.say(`network.people`)],r.map(({label:e,value:t})=>[e,t]))}
    </figure></section>`}bars(e,t,n,r=``){let i=this.listed(t.map(({label:e,shown:t})=>`${e} ${t}`));return this.picture(this.say(e,{title:r,bars:i}),()=>H(t.length),(e,r)=>U(t,e,r,n))}circles({circles:e}){if(e.shown.length===0)return a`<section class="wide"><h2>${this.say(`network.circles`)}</h2>
        <p class="quiet">${this.say(`network.circles_none`)}</p></section>`;let t=[`circle`,`people`,`of_them`,`linked`].map(e=>this.say(`network.${e}`)),n=e.left_out?this.count(`network.circles_left_out`,e.left_out):``;return a`<section class="wide"><figure>
      <h2>${this.say(`network.circles`)}</h2>
      <p class="sub">${this.say(e.crossings.length?`network.circles_linked`:`network.circles_hint`)} ${n}</p>
      ${this.picture(this.count(`network.circles_label`,e.shown.length),t=>C(e,t),(t,n)=>K(e,t,n))}
      ${Q(this.say(`network.table`),t,e.shown.map(t=>this.circleRow(t,e)))}
    </figure></section>`}circleRow(e,{shown:t,crossings:n}){let r=n.filter(({one:t,other:n})=>t===e.key||n===e.key).map(({one:n,other:r,ties:i})=>{let a=n===e.key?r:n;return`${t.find(e=>e.key===a)?.name??``} (${i})`}),i=e.is_own?`${e.name} (${this.say(`network.own_circle`)})`:e.name,o=a`${e.members.map(({tie_id:e,name:t},n)=>a`${n?`, `:``}<button class="link" @click=${()=>this.open(e)}>${t}</button>`)}`;return[i,e.size,o,this.listed(r)]}next({raises:e}){let t=e.slice(0,fe);return a`<section class="wide">
      <h2>${this.say(`network.next`)}</h2>
      ${t.length?a`<ul>${t.map(e=>a`<li>${this.raise(e)}</li>`)}</ul>`:a`<p class="quiet">${this.say(`network.next_none`)}</p>`}
    </section>`}raise({tie_id:e,name:t,gain:n,reason:r}){return a`<button class="next" @click=${()=>this.open(e)}>
      <span class="who"><bdi>${t}</bdi></span>
      <span class="why">${r}</span>
      <span class="gain">${n>0?this.say(`network.gain`,{gain:this.number(n)}):o}</span>
    </button>`}single({single_points:e}){return e.length===0?o:a`<section class="wide">
      <h2>${this.say(`network.single`)}</h2>
      <ul>
        ${e.map(({tie_id:e,name:t,label:n})=>a`<li><button class="next" @click=${()=>this.open(e)}>
            <span class="who"><bdi>${t}</bdi></span>
            <span class="why">${this.say(`network.single_in`,{label:n})}</span>
          </button></li>`)}
      </ul>
    </section>`}picture(e,t,n){return a`<wt-picture .label=${e} .height=${t} .painter=${n} .failure=${this.say(`network.chart_failed`)}
      .dark=${this.hass.themes?.darkMode??!1} @wt-tapped=${this.onTapped}></wt-picture>`}onTapped=({detail:e})=>{e?.id&&e.value===void 0&&this.open(e.id)};number(e){return new Intl.NumberFormat(this.language,{maximumFractionDigits:1}).format(e)}listed(e){return new Intl.ListFormat(this.language,{style:`narrow`,type:`conjunction`}).format(e)}static styles=[n,te,ue]};r(`weak-ties-view-network`,$);export{$ as NetworkView};