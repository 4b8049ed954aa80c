import{$ as e,G as t,J as n,N as r,Q as i,R as a,U as o,at as s,ct as c,et as l,h as u,m as d,nt as f,ot as p,tt as ee}from"./weak-ties-common-CRQM6NKd.js";import{r as m,t as h}from"./weak-ties-panel-view-CnDydiz-.js";import{n as te}from"./weak-ties-people-query-BoK_4C_e.js";var ne=f`
  :host {
    display: block;
    min-width: 0;
    font-size: var(--ha-font-size-s, 12px);
  }
  .map {
    position: relative;
    overflow: hidden;
  }
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  path {
    fill: none;
    stroke: color-mix(in srgb, var(--primary-text-color) 20%, transparent);
  }
  path.across {
    stroke: color-mix(in srgb, var(--primary-color) 60%, var(--card-background-color));
  }
  path.looked {
    stroke: var(--primary-color);
  }
  button {
    position: absolute;
    line-height: 1.3;
  }
  .dot {
    flex: none;
    width: var(--size);
    height: var(--size);
    border-radius: 50%;
  }
  .circle {
    display: grid;
    place-items: center;
    width: max(44px, var(--size));
    height: max(44px, var(--size));
    border-radius: 50%;
    transform: translate(-50%, -50%);
  }
  .circle .dot {
    background: color-mix(in srgb, var(--primary-color) 75%, var(--card-background-color));
  }
  .circle.own .dot {
    background: color-mix(in srgb, var(--secondary-text-color) 35%, var(--card-background-color));
  }
  .circle:focus-visible {
    border-radius: 50%;
  }
  .label {
    position: absolute;
    top: calc(50% + 36px * max(1, var(--ha-font-size-scale, 1)));
    display: flex;
    justify-content: center;
    width: calc(200px * max(1, var(--ha-font-size-scale, 1)));
    max-width: 88vw;
    white-space: pre;
  }
  .label bdi,
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    /* A line between two circles goes behind the names, not through them. */
    background: var(--card-background-color);
  }
  .tie {
    display: flex;
    align-items: center;
    gap: 3px;
    min-width: 24px;
    height: 24px;
    max-width: var(--room);
    /* As wide as a finger at least, from the dot outwards. */
    transform: translate(calc(var(--size) / -2), -50%);
    color: var(--secondary-text-color);
  }
  .tie.left {
    flex-direction: row-reverse;
    transform: translate(calc(-100% + var(--size) / 2), -50%);
  }
  .tie .dot {
    background: color-mix(in srgb, var(--primary-color) var(--share), var(--card-background-color));
  }
  .tie:focus-visible {
    outline-offset: 0;
  }
  @media (hover: hover) {
    .tie:hover,
    .circle:hover .label {
      color: var(--primary-text-color);
      text-decoration: underline;
    }
  }
`,g=255;function re(e){let t=(e.match(/-?[\d.]+(?:e-?\d+)?/g)??[]).map(Number),n=e.startsWith(`color(`)?g:1,[r=0,i=0,a=0]=t;return[r*n,i*n,a*n]}function _(e,t,n){let r=r=>e[r]*n+t[r]*(1-n);return[r(0),r(1),r(2)]}function v([e,t,n]){return`rgb(${Math.round(e)}, ${Math.round(t)}, ${Math.round(n)})`}function y(e,t){let[n,r]=[x(e),x(t)].sort((e,t)=>t-e);return(n+.05)/(r+.05)}function b(e){let t=[g,g,g],n=[0,0,0];return y(t,e)>y(n,e)?t:n}function x(e){let[t,n,r]=e.map(e=>{let t=e/g;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function S(e){return Math.max(1,Number.parseFloat(getComputedStyle(e).getPropertyValue(`--ha-font-size-scale`))||1)}function ie(e){let t=document.createElement(`span`);t.hidden=!0,e.shadowRoot?.append(t);let n=(e,n)=>(t.style.color=`var(${e}, ${n})`,re(getComputedStyle(t).color)),r={text:n(`--primary-text-color`,`black`),quiet:n(`--secondary-text-color`,`gray`),line:n(`--divider-color`,`lightgray`),surface:n(`--card-background-color`,`white`),primary:n(`--primary-color`,`teal`),font:getComputedStyle(e).fontFamily,still:matchMedia(`(prefers-reduced-motion: reduce)`).matches};return t.remove(),r}var ae=300,C=132,oe=480,se=8,ce=24,le=22;function w(e,t){return e.shown.slice(0,t<oe?se:e.shown.length)}function ue(e,t){return Math.ceil(w(e,t).length/T(t))*C}function T(e){return Math.max(1,Math.floor(e/ae))}function E(e,t){let n=T(t),r=D(w(e,t),e.crossings);return new Map(r.map(({key:e},r)=>{let i=Math.floor(r/n),a=r%n;return[e,{x:((i%2?n-1-a:a)+.5)*t/n,y:(i+.42)*C}]}))}function D(e,t){let n=[...e],r=[];for(;n.length;){let e=r.at(-1),i=n.map(({key:n})=>e?O(e.key,n,t):0),a=Math.max(...i);r.push(...n.splice(i.indexOf(a),1))}return r}function O(e,t,n){return n.find(n=>[n.one,n.other].includes(e)&&[n.one,n.other].includes(t))?.ties??0}function k({x:e,y:t},n,r){let i=Math.ceil(n/2);return Array.from({length:n},(n,a)=>{let o=a%2?`left`:`right`,s=(Math.floor(a/2)-(i-1)/2)*ce,c=Math.max(r,le)+12-Math.abs(s)/6;return{x:o===`right`?e+c:e-c,y:t+s,side:o}})}var A=16,j=7,M=16,N=40,P=8;function F(e,t){let n=I(e,E(e,t),t),r=n.flatMap(e=>L(e,t)),i=new Map(n.map(e=>[e.id,e]));return{height:ue(e,t),circles:n,ties:r,lines:R(e,r,i)}}function I(e,t,n){let r=w(e,n),i=Math.max(1,...r.map(({size:e})=>e)),a=e=>A+36*Math.sqrt(e/i);return r.map(e=>{let{x:n,y:r}=t.get(e.key)??{x:0,y:0};return{id:e.key,x:n,y:r,size:a(e.size),circle:e}})}function L({circle:e,size:t,...n},r){let i=r/T(r)/2;return k(n,e.members.length,t/2).map((t,r)=>{let a=e.members[r],o=Math.max(N,i-Math.abs(t.x-n.x)-M);return{...t,id:a.tie_id,size:j+a.strength,room:o,member:a,circle:e}})}function R({crossings:e},t,n){let r=t.map(e=>({from:e,to:n.get(e.circle.key)??e,circles:[e.circle.key],thickness:1}));return[...e.flatMap(({one:e,other:t,ties:r})=>{let[i,a]=[n.get(e),n.get(t)];return i&&a?[{from:i,to:a,circles:[e,t],thickness:Math.min(P,1+Math.sqrt(r))}]:[]}),...r]}var z={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]};function B(e,t,n){if(n===`Home`)return e[0];if(n===`End`)return e.at(-1);let r=z[n];if(!r)return;let i=({x:e,y:n})=>{let[i,a]=[e-t.x,n-t.y],o=i*r[0]+a*r[1],s=Math.abs(i*r[1]+a*r[0]);return o>0?o+2*s:1/0},a=[...e].sort((e,t)=>i(e)-i(t))[0];return a&&i(a)<1/0?a:void 0}function V({from:e,to:t,circles:n}){if(n.length===1)return`M${e.x} ${e.y}L${t.x} ${t.y}`;let r=.18,i=(e.x+t.x)/2-(t.y-e.y)*r,a=(e.y+t.y)/2+(t.x-e.x)*r;return`M${e.x} ${e.y}Q${i} ${a} ${t.x} ${t.y}`}var H=[];function U(e){H.push(e)===1&&requestAnimationFrame(W)}function W(){try{H[0]?.()}finally{H.shift(),H.length&&requestAnimationFrame(W)}}var de=class extends h{static properties={circles:{attribute:!1},label:{},width:{state:!0},scale:{state:!0},active:{state:!0},looked:{state:!0}};sizes=new ResizeObserver(([e])=>this.fit(e?.contentRect.width??0));constructor(){super(),this.width=0,this.scale=1,this.active=``,this.looked=``}connectedCallback(){super.connectedCallback(),this.sizes.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.sizes.disconnect()}fit(e){let t=S(this);U(()=>{this.width=e,this.scale=t})}render(){if(this.width===0)return e;let t=this.width/this.scale,n=F(this.circles,t),r=[...n.circles,...n.ties],i=r.some(({id:e})=>e===this.active)?this.active:r[0]?.id;return l`<div class="map" role="group" aria-label=${this.label} style="height: ${n.height*this.scale}px"
      @keydown=${e=>this.onKey(e,r)} @focusin=${this.onPoint} @pointerover=${this.onPoint}
      @pointerleave=${()=>this.looked=``}>
      <svg aria-hidden="true" viewBox="0 0 ${t} ${n.height}">${n.lines.map(e=>this.line(e))}</svg>
      ${n.circles.map(e=>[this.circle(e,e.id===i),...n.ties.filter(({circle:t})=>t===e.circle).map(e=>this.tie(e,e.id===i))])}
    </div>`}line(e){let t=e.circles.length>1?`across`:`home`,n=e.circles.includes(this.looked)?`looked`:``;return ee`<path class="${t} ${n}" d=${V(e)} stroke-width=${e.thickness}></path>`}circle({id:e,x:t,y:n,size:r,circle:i},a){let o=this.number(i.size);return l`<button class="circle ${i.is_own?`own`:``}" data-id=${e} data-circle=${e}
      tabindex=${a?0:-1} style=${d(this.placed(t,n,r))} aria-label=${this.told(i)}
      @click=${()=>this.go(te(e.startsWith(`tag:`)?`tag`:`organization`,i.name))}>
      <span class="dot"></span><span class="label"><bdi>${i.name}</bdi><span> · ${o}</span></span>
    </button>`}tie({id:e,x:t,y:n,side:r,size:i,room:a,member:o,circle:s},c){let u=`${25+13*o.strength}%`,f={...this.placed(t,n,i),"--room":`${a*this.scale}px`,"--share":u};return l`<button class="tie ${r}" data-id=${e} data-circle=${s.key} tabindex=${c?0:-1}
      style=${d(f)} title=${o.name} @click=${()=>this.open(o.tie_id)}>
      <span class="dot"></span><bdi class="name">${o.name}</bdi>
    </button>`}told(e){let t=this.count(`people.count`,e.size),n=G(e,this.circles).map(({name:e})=>e),r=[e.name,t,e.is_own?this.say(`network.own_circle`):``].filter(Boolean).join(`, `);return n.length?`${r}, ${this.say(`network.linked`)}: ${n.join(`, `)}`:r}placed(e,t,n){let r=e=>`${e*this.scale}px`;return{left:r(e),top:r(t),"--size":r(n)}}onPoint=({target:e})=>{let{id:t,circle:n}=e.closest(`button`)?.dataset??{};this.looked=n??``,t&&e.matches(`:focus`)&&(this.active=t)};onKey(e,t){let n=t.find(({id:t})=>t===e.target.dataset.id),r=n&&B(t,n,e.key);r&&(e.preventDefault(),this.renderRoot.querySelector(`[data-id="${CSS.escape(r.id)}"]`)?.focus())}number(e){return c(this.language,e)}static styles=[o,ne]};function G({key:e},{shown:t,crossings:n}){return n.filter(({one:t,other:n})=>t===e||n===e).map(({one:n,other:r,ties:i})=>{let a=n===e?r:n;return{name:t.find(e=>e.key===a)?.name??``,ties:i}})}t(`wt-circle-map`,de);var fe=`https://github.com/weak-ties/weak-ties/blob/main/docs/guide`;function pe(t,n){let r=n.startsWith(`ja`)?`ja.md#%E3%82%82%E3%81%97%E6%98%8E%E6%97%A5%E4%BB%95%E4%BA%8B%E3%81%8C%E3%81%AA%E3%81%8F%E3%81%AA%E3%81%A3%E3%81%9F%E3%82%89`:`en.md#if-your-job-were-gone-tomorrow`;return l`<section class="hero">
    <p class="headline">${t.headline}</p>
    ${t.too_few?l`<p class="quiet">${p(n,`network.too_few`)}</p>`:me(t,n)}
    <p class="rough">
      ${p(n,`network.rough`)}
      <a class="link" href="${fe}/${r}" target="_blank" rel="noopener noreferrer">${p(n,`network.how`)}</a>
      ${t.own_employer_known?e:l`<br />${p(n,`network.own_unknown`)}
            <a class="link" href="/config/integrations/integration/weak_ties">${p(n,`network.settings`)}</a>`}
    </p>
  </section>`}function me(e,t){let n=e=>c(t,e),r=e.score===null?`–`:n(Math.round(e.score)),i=[[`network.score`,p(t,`network.score_of`,{score:r})],[`network.outside_reachable`,n(e.outside_reachable)],[`network.outside_live`,n(e.outside_live)],[`network.outside_fragile`,n(e.outside_fragile)],[`network.pillars`,n(e.pillars)],[`network.groups`,n(e.extensity)]];return l`<dl class="figures">
    ${i.map(([e,n])=>l`<div><dt>${p(t,e)}</dt><dd>${n}</dd></div>`)}
  </dl>`}var he=20,ge=32,K=.4,q=88,J=220,_e=64;function ve(e){return e*ge+8}function ye(e,t){let n=e.bars.map(({label:e,count:t})=>({label:e,value:t,shown:String(t)})),r=[{label:t.others,value:e.others.count},{label:t.unknown,value:e.unknown}].filter(({value:e})=>e>0);return[...n,...r.map(e=>({...e,shown:String(e.value),faint:!0}))]}function be(e,t,n,r){let i=Math.min(J,Math.max(q,n*K));return{...X(t),grid:{left:i+12,right:56,top:0,bottom:0},xAxis:{type:`value`,show:!1,min:0,...r===void 0?{}:{max:r}},yAxis:{type:`category`,inverse:!0,data:e.map(({label:e})=>e),axisLine:{show:!1},axisTick:{show:!1},axisLabel:{color:v(t.text),width:i,overflow:`break`,lineHeight:15,fontSize:13,fontFamily:t.font}},series:[{type:`bar`,barWidth:he,showBackground:r!==void 0,backgroundStyle:{color:v(_(t.text,t.surface,.08)),borderRadius:4},label:{show:!0,position:`right`,color:v(t.text),fontSize:13,formatter:Ce(e)},data:e.map(({value:e,faint:n})=>({value:e,itemStyle:{color:v(n?_(t.quiet,t.surface,.55):t.primary),borderRadius:4}}))}]}}function xe(e,t,n){let{strengths:r,standings:i}=e,a=Math.max(1,...r.flatMap(({counts:e})=>i.map(({key:t})=>e[t]))),o=Math.min(J,Math.max(q,n*K)),s=(n-o-20)/i.length,c=s<_e;return{...X(t),grid:{left:o+12,right:c?16:4,top:c?84:40,bottom:0},xAxis:{type:`category`,position:`top`,data:i.map(({label:e})=>e),...Y,axisLabel:{color:v(t.quiet),interval:0,fontSize:12,...c?{rotate:60}:{width:s-4,overflow:`break`,lineHeight:14},fontFamily:t.font}},yAxis:{type:`category`,inverse:!0,data:r.map(({label:e})=>e),...Y,axisLabel:{color:v(t.text),width:o,overflow:`break`,lineHeight:16,fontSize:13,fontFamily:t.font}},series:[{type:`heatmap`,label:{show:!0,fontSize:13},itemStyle:{borderColor:v(t.surface),borderWidth:3,borderRadius:6},emphasis:{disabled:!0},data:r.flatMap(({counts:e},n)=>i.map(({key:r},i)=>Se(i,n,e[r],a,t)))}]}}function Se(e,t,n,r,i){let a=n?.12+.88*Math.sqrt(n/r):.04,o=_(n?i.primary:i.text,i.surface,a);return{value:[e,t,n],itemStyle:{color:v(o)},label:{color:v(n?b(o):i.quiet),formatter:n?String(n):``}}}function Ce(e){return({dataIndex:t})=>e[t]?.shown??``}var Y={axisLine:{show:!1},axisTick:{show:!1},splitLine:{show:!1}};function X(e){return{animation:!1,textStyle:{fontFamily:e.font,color:v(e.text)}}}var we=3;function Te({raises:e},t,n){let r=e.slice(0,we);return l`<section class="wide">
    <h2>${p(t,`network.next`)}</h2>
    ${r.length?l`<ul>${r.map(e=>l`<li>${Z(e,t,n)}</li>`)}</ul>`:l`<p class="quiet">${p(t,`network.next_none`)}</p>`}
  </section>`}function Z({tie_id:t,name:n,gain:r,reason:i},a,o){return l`<button class="next" @click=${()=>o(t)}>
    <span class="who"><bdi>${n}</bdi></span>
    <span class="why">${i}</span>
    <span class="gain">${r>0?p(a,`network.gain`,{gain:c(a,r)}):e}</span>
  </button>`}function Ee({single_points:t},n,r){return t.length===0?e:l`<section class="wide">
    <h2>${p(n,`network.single`)}</h2>
    <ul>
      ${t.map(({tie_id:e,name:t,label:i})=>l`<li><button class="next" @click=${()=>r(e)}>
          <span class="who"><bdi>${t}</bdi></span>
          <span class="why">${p(n,`network.single_in`,{label:i})}</span>
        </button></li>`)}
    </ul>
  </section>`}var De=class extends i{static properties={painter:{attribute:!1},label:{},height:{attribute:!1},dark:{type:Boolean},failed:{state:!0},failure:{}};chart;width=0;scale=1;isWaiting=!1;sizes=new ResizeObserver(([e])=>this.fit(e?.contentRect.width??0));connectedCallback(){super.connectedCallback(),this.hasUpdated&&this.begin()}disconnectedCallback(){super.disconnectedCallback(),this.sizes.disconnect(),this.chart?.dispose(),this.chart=void 0}render(){return l`<div class="frame" style="height: ${this.height(this.width)*this.scale}px">
        <div class="canvas" role="img" aria-label=${this.label} style=${this.look}></div>
      </div>
      ${this.failed?l`<p>${this.failure}</p>`:e}`}firstUpdated(){this.begin()}updated(e){this.chart&&(e.has(`painter`)||e.has(`dark`))&&this.paintInTurn()}get look(){let{width:e,scale:t}=this,n=`width: ${e?`${e}px`:`100%`}; height: ${this.height(e)}px`;return t===1?n:`${n}; transform: scale(${t})`}get canvas(){return this.renderRoot.querySelector(`.canvas`)}async begin(){try{let{drawingIn:e}=await r(async()=>{let{drawingIn:e}=await import(`./weak-ties-drawing-Bou52xKm.js`);return{drawingIn:e}},[]),{canvas:t}=this;if(!this.isConnected||this.chart||!t)return;this.chart=e(t),this.sizes.observe(this)}catch{this.failed=!0}}fit(e){e!==0&&e!==this.width*this.scale&&(this.scale=S(this),this.width=e/this.scale,this.requestUpdate(),this.paintInTurn())}paintInTurn(){this.isWaiting||(this.isWaiting=!0,U(()=>this.paint()))}paint(){this.isWaiting=!1,this.chart?.resize(),this.painter&&this.width&&this.chart?.setOption(this.painter(ie(this),this.width),{notMerge:!0})}static styles=f`
    :host {
      display: block;
      min-width: 0;
    }
    .canvas {
      transform-origin: 0 0;
    }
    p {
      color: var(--secondary-text-color);
    }
  `};t(`wt-picture`,De);var Oe=f`
  .hero {
    padding: var(--ha-space-6, 24px);
  }
  .headline {
    margin: 0 0 var(--ha-space-4, 16px);
    font-size: calc(clamp(19px, 3.2cqi + 10px, 28px) * var(--ha-font-size-scale, 1));
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
    min-height: 24px;
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
`;function Q(e,t,n){let r=e=>typeof e==`number`?`number`:``;return l`<details>
    <summary>${e}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label=${e}>
      <table>
        <thead><tr>${t.map((e,t)=>l`<th scope="col" class=${r(n[0]?.[t])}>${e}</th>`)}</tr></thead>
        <tbody>
          ${n.map(([e,...t])=>l`<tr><th scope="row">${e}</th>${t.map(e=>l`<td class=${r(e)}>${e}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}var ke=300,Ae=100,je=[`employers`,`industries`,`ranks`,`occupations`],$=class extends h{static properties={pictures:{state:!0},failure:{state:!0}};watch=new a(this);seen=``;asking=!1;constructor(){super(),this.failure=``}shouldUpdate(e){let t=e.get(`hass`);if(e.size>1||t===void 0)return!0;let{themes:n,connection:r}=this.hass;return n!==t.themes||r!==t.connection||s(t)!==this.language}willUpdate(){this.watch.see(this.hass,{what:`overview`,network:this.network,limit:1});let{snapshot:e}=this.watch,t=e&&`change`in e?`${this.network} ${this.language} ${e.change}`:``;t&&t!==this.seen&&!this.asking&&this.load(t)}async load(e){this.asking=!0,this.seen=e;try{this.pictures=await u(this.backend),this.failure=``}catch(e){this.failure=await n(this.hass,e).catch(()=>``)||this.say(`failed`)}finally{this.asking=!1,this.requestUpdate()}}render(){let{pictures:t}=this;return t?l`<div class="page">
      ${this.failure?l`<p class="quiet" role="status">${this.failure}</p>`:e}
      ${pe(t,this.language)}${t.ties?this.all(t):this.empty()}
    </div>`:l`<p class="page quiet" role="status">${this.failure||this.say(`network.loading`)}</p>`}empty(){return l`<button class="text" @click=${()=>this.go(`files`)}>${this.say(`triage.import`)}</button>`}all(t){let n=e=>this.open(e);return l`<div class="grid">
        ${this.heat(t)}${this.own(t)}${t.too_few?e:this.scenarios(t)}
        ${je.map(e=>this.spread(e,t))}${this.circles(t)}
        ${Te(t,this.language,n)}${Ee(t,this.language,n)}
      </div>`}heat(e){let{strengths:t,standings:n}=e,r=[this.say(`network.strength`),...n.map(({label:e})=>e)],i=t.map(({label:e,counts:t})=>[e,...n.map(({key:e})=>t[e])]);return l`<section class="wide"><figure>
      <h2>${this.say(`network.strengths`)}</h2>
      ${this.picture(this.say(`network.strengths_label`),()=>ke,(t,n)=>xe(e,t,n))}
      ${Q(this.say(`network.table`),r,i)}
    </figure></section>`}own(t){let{ties:n,own_ties:r,outside_reachable:i}=t,a={own:r,reachable:i,unreachable:n-r-i},o=this.say(`network.own_label`,{own:r,all:n,reachable:i});return l`<section><figure>
      <h2>${this.say(`network.own`)}</h2>
      <p class="sub">${o}</p>
      <div class="split" role="img" aria-label=${o}>
        ${Object.entries(a).map(([t,n])=>n?l`<div class=${t} style="flex: ${n}"></div>`:e)}
      </div>
      <ul class="legend">
        ${Object.entries(a).map(([e,t])=>l`<li><i class=${e}></i>${this.say(`network.part.${e}`)}: ${this.number(t)}</li>`)}
      </ul>
    </figure></section>`}scenarios(e){let t=this.say(`network.scenario_unknown`),n=e.scenarios.map(({label:e,score:n})=>({label:e,value:n??0,shown:n===null?t:this.number(Math.round(n))})),r=e.scenarios.map(({label:e,subject:n,score:r,affected:i})=>[n?`${e} (${n})`:e,r===null?t:Math.round(r),this.count(`network.affected`,i)]);return l`<section><figure>
      <h2>${this.say(`network.scenarios`)}</h2>
      <p class="sub">${this.say(`network.left`)}</p>
      ${this.bars(`network.scenarios_label`,n,Ae)}
      ${Q(this.say(`network.table`),[this.say(`network.category`),this.say(`network.left`),``],r)}
    </figure></section>`}spread(t,n){let r=n[t],i=ye(r,{others:this.say(`network.others`,{categories:this.number(r.others.categories)}),unknown:this.say(`network.unknown_bar`)}),a=this.say(`network.${t}`),o=r.categories?this.say(`network.effective`,{effective:this.number(r.effective)}):this.say(`network.effective_none`),s=t===`occupations`&&r.categories?n.missing_occupations:[];return l`<section><figure>
      <h2>${a}</h2>
      <p class="sub">${o}
        ${s.length?this.say(`network.missing`,{groups:this.listed(s)}):e}</p>
      ${i.length?this.bars(`network.spread_label`,i,void 0,a):e}
      ${Q(this.say(`network.table`),[this.say(`network.category`),this.say(`network.people`)],i.map(({label:e,value:t})=>[e,t]))}
    </figure></section>`}bars(e,t,n,r=``){let i=this.listed(t.map(({label:e,shown:t})=>`${e} ${t}`));return this.picture(this.say(e,{title:r,bars:i}),()=>ve(t.length),(e,r)=>be(t,e,r,n))}circles({circles:e}){if(e.shown.length===0)return l`<section class="wide"><h2>${this.say(`network.circles`)}</h2>
        <p class="quiet">${this.say(`network.circles_none`)}</p></section>`;let t=[`circle`,`people`,`of_them`,`linked`].map(e=>this.say(`network.${e}`)),n=e.left_out?this.count(`network.circles_left_out`,e.left_out):``;return l`<section class="wide"><figure>
      <h2>${this.say(`network.circles`)}</h2>
      <p class="sub">${this.say(e.crossings.length?`network.circles_linked`:`network.circles_hint`)} ${n}</p>
      <wt-circle-map .hass=${this.hass} .network=${this.network} .circles=${e}
        .label=${this.count(`network.circles_label`,e.shown.length)}></wt-circle-map>
      ${Q(this.say(`network.table`),t,e.shown.map(t=>this.circleRow(t,e)))}
    </figure></section>`}circleRow(e,t){let n=G(e,t).map(({name:e,ties:t})=>`${e} (${this.number(t)})`),r=e.is_own?`${e.name} (${this.say(`network.own_circle`)})`:e.name,i=l`${e.members.map(({tie_id:e,name:t},n)=>l`${n?`, `:``}<button class="link" @click=${()=>this.open(e)}>${t}</button>`)}`;return[r,e.size,i,this.listed(n)]}picture(e,t,n){return l`<wt-picture .label=${e} .height=${t} .painter=${n} .failure=${this.say(`network.chart_failed`)}
      .dark=${this.hass.themes?.darkMode??!1}></wt-picture>`}number(e){return c(this.language,e)}listed(e){return new Intl.ListFormat(this.language,{style:`narrow`,type:`conjunction`}).format(e)}static styles=[o,m,Oe]};t(`weak-ties-view-network`,$);export{$ as NetworkView};