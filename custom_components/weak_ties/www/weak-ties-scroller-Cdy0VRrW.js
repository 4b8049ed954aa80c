import{B as e,X as t,Y as n,c as r,l as i,tt as a,u as o,z as s}from"./weak-ties-common-CM7Xfznj.js";function c(e,n){return t`<div class="row" role="row" aria-rowindex=${e+1} style=${d(e,n)}><span role="gridcell"></span></div>`}function l(r,i){let{language:o,index:c,height:l}=i;return t`<div class="row" role="row" data-index=${c} aria-rowindex=${c+1} aria-selected=${i.isSelected}
    tabindex=${i.isActive?0:-1} style=${d(c,l)} @click=${i.onOpen} @focus=${i.onFocus}>
    <span role="gridcell" class="tick" @click=${i.onTick}>
      <input type="checkbox" tabindex="-1" .checked=${i.isSelected}
        aria-label=${a(o,`people.select`,{name:r.name})} />
    </span>
    <span role="gridcell" class="face" style="--hue: ${e(r.id)}">${r.initials}</span>
    <span role="gridcell" class="who">
      <span class="name">${s(r)}${r.starred?u(o):n}</span>
      <span class="work">${[r.title,r.organization].filter(Boolean).join(` · `)}</span>
    </span>
    <span role="gridcell" class="state">
      <span>${r.late||r.why}</span>
      <span>${f(o,r)}</span>
    </span>
  </div>`}function u(e){return t`<ha-icon icon="mdi:star" role="img" aria-label=${a(e,`tie.starred`)}></ha-icon>`}function d(e,t){return`transform: translateY(${e*t}px); height: ${t}px`}function f(e,t){return t.reach===`direct`?t.tags.join(` · `):a(e,`reach.${t.reach}`)}var p=60,m=4,h={height:`.scroller`,above:`.above`,cover:`.bar`,row:`.one-row`},g=class{host;total=0;scrolled=0;heights;drawnAt=0;flight;elements=new Map;sizes=new ResizeObserver(e=>this.measure(e));constructor(e,t){this.host=e,this.heights={height:window.innerHeight,above:0,cover:0,row:t},e.addController(this)}hostConnected(){for(let e of this.elements.keys())this.sizes.observe(e)}hostUpdated(){this.drawnAt=this.top/this.row;for(let[e,t]of Object.entries(h)){let n=this.host.renderRoot.querySelector(t);n&&!this.elements.has(n)&&(this.elements.set(n,e),this.sizes.observe(n))}}hostDisconnected(){clearTimeout(this.flight),this.flight=void 0,this.sizes.disconnect()}get row(){return this.heights.row}get isFlying(){return this.flight!==void 0}get range(){return r(this.viewport)}onScroll=({target:e})=>{this.scrolled=e.scrollTop,this.flight??=setTimeout(()=>{this.flight=void 0,this.host.requestUpdate()},p),Math.abs(this.top/this.row-this.drawnAt)>=m&&this.host.requestUpdate()};moved(e,t){return i(e,t,this.viewport)}reveal(e){this.scrollTo(o(this.viewport,e))}begin(){this.top>0&&this.scrollTo(0)}scrollTo(e){this.scrolled=e+this.heights.above;for(let[e,t]of this.elements)t===`height`&&e.scrollTo({top:this.scrolled})}measure(e){let t=JSON.stringify(this.heights);for(let{target:t,contentRect:n}of e){let e=this.elements.get(t);e&&n.height>0&&(this.heights[e]=n.height)}JSON.stringify(this.heights)!==t&&this.host.requestUpdate()}get top(){return this.scrolled-this.heights.above}get viewport(){let{height:e,cover:t,row:n}=this.heights;return{top:this.top,height:e-t,row:n,total:this.total}}};export{d as i,c as n,l as r,g as t};