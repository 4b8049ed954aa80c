import{B as e,V as t,X as n,Z as r,c as i,l as a,rt as o,u as s}from"./weak-ties-common-DZM6HbeM.js";function c(e,t){return r`<div class="row" role="row" aria-rowindex=${e+1} style=${d(e,t)}><span role="gridcell"></span></div>`}function l(i,a){let{language:s,index:c,height:l}=a;return r`<div class="row" role="row" data-index=${c} aria-rowindex=${c+1} aria-selected=${a.isSelected}
    tabindex=${a.isActive?0:-1} style=${d(c,l)} @click=${a.onOpen} @focus=${a.onFocus}>
    <span role="gridcell" class="tick" @click=${a.onTick}>
      <input type="checkbox" tabindex="-1" .checked=${a.isSelected}
        aria-label=${o(s,`people.select`,{name:i.name})} />
    </span>
    <span role="gridcell" class="face" style="--hue: ${t(i.id)}">${i.initials}</span>
    <span role="gridcell" class="who">
      <span class="name">${e(i)}${i.starred?u(s):n}</span>
      <span class="work">${[i.title,i.organization].filter(Boolean).join(` · `)}</span>
    </span>
    <span role="gridcell" class="state">
      <span>${i.late||i.why}</span>
      <span>${f(s,i)}</span>
    </span>
  </div>`}function u(e){return r`<ha-icon icon="mdi:star" role="img" aria-label=${o(e,`tie.starred`)}></ha-icon>`}function d(e,t){return`transform: translateY(${e*t}px); height: ${t}px`}function f(e,t){return t.reach===`direct`?t.tags.join(` · `):o(e,`reach.${t.reach}`)}var p=60,m=4,h={height:`.scroller`,above:`.above`,cover:`.bar`,row:`.one-row`},g=class{host;total=0;scrolled=0;heights;drawnAt=0;flight;elements=new Map;sizes=new ResizeObserver(e=>this.measure(e));constructor(e,t){this.host=e,this.heights={height:window.innerHeight,above:0,cover:0,row:t},e.addController(this)}hostConnected(){for(let e of this.elements.keys())this.sizes.observe(e)}hostUpdated(){this.drawnAt=this.top/this.row;for(let[e,t]of Object.entries(h)){let n=this.host.renderRoot.querySelector(t);n&&!this.elements.has(n)&&(this.elements.set(n,e),this.sizes.observe(n))}}hostDisconnected(){clearTimeout(this.flight),this.flight=void 0,this.sizes.disconnect()}get row(){return this.heights.row}get isFlying(){return this.flight!==void 0}get range(){return i(this.viewport)}onScroll=({target:e})=>{this.scrolled=e.scrollTop,this.flight??=setTimeout(()=>{this.flight=void 0,this.host.requestUpdate()},p),Math.abs(this.top/this.row-this.drawnAt)>=m&&this.host.requestUpdate()};moved(e,t){return a(e,t,this.viewport)}reveal(e){this.scrollTo(s(this.viewport,e))}begin(){this.top>0&&this.scrollTo(0)}scrollTo(e){this.scrolled=e+this.heights.above;for(let[e,t]of this.elements)t===`height`&&e.scrollTo({top:this.scrolled})}measure(e){let t=JSON.stringify(this.heights);for(let{target:t,contentRect:n}of e){let e=this.elements.get(t);e&&n.height>0&&(this.heights[e]=n.height)}JSON.stringify(this.heights)!==t&&this.host.requestUpdate()}get top(){return this.scrolled-this.heights.above}get viewport(){let{height:e,cover:t,row:n}=this.heights;return{top:this.top,height:e-t,row:n,total:this.total}}};export{d as i,c as n,l as r,g as t};