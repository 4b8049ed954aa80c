import{$ as e,W as t,d as n,et as r,f as i,ot as a,u as o}from"./weak-ties-common-CRQM6NKd.js";function s(e,t){return r`<div class="row" role="row" aria-rowindex=${e+1} style=${u(e,t)}><span role="gridcell"></span></div>`}function c(n,i){let{language:o,index:s,height:c}=i;return r`<div class="row" role="row" data-index=${s} aria-rowindex=${s+1} aria-selected=${i.isSelected}
    tabindex=${i.isActive?0:-1} style=${u(s,c)} @click=${i.onOpen} @focus=${i.onFocus}>
    <span role="gridcell" class="tick" @click=${i.onTick}>
      <input type="checkbox" tabindex="-1" .checked=${i.isSelected}
        aria-label=${a(o,`people.select`,{name:n.name})} />
    </span>
    <span role="gridcell" class="face"><wt-face .line=${n} .album=${i.album}></wt-face></span>
    <span role="gridcell" class="who">
      <span class="name">${t(n)}${n.starred?l(o):e}</span>
      <span class="work">${[n.title,n.organization].filter(Boolean).join(` · `)}</span>
    </span>
    <span role="gridcell" class="state">
      <span>${n.late||n.why}</span>
      <span>${d(o,n)}</span>
    </span>
  </div>`}function l(e){return r`<ha-icon icon="mdi:star" role="img" aria-label=${a(e,`tie.starred`)}></ha-icon>`}function u(e,t){return`transform: translateY(${e*t}px); height: ${t}px`}function d(e,t){return t.reach===`direct`?t.tags.join(` · `):a(e,`reach.${t.reach}`)}var f=60,p=4,m={height:`.scroller`,above:`.above`,cover:`.bar`,row:`.one-row`},h=class{host;total=0;scrolled=0;heights;drawnAt=0;flight;elements=new Map;sizes=new ResizeObserver(e=>this.measure(e));constructor(e,t){this.host=e,this.heights={height:window.innerHeight,above:0,cover:0,row:t},e.addController(this)}hostConnected(){for(let e of this.elements.keys())this.sizes.observe(e)}hostUpdated(){this.drawnAt=this.top/this.row;for(let[e,t]of Object.entries(m)){let n=this.host.renderRoot.querySelector(t);n&&!this.elements.has(n)&&(this.elements.set(n,e),this.sizes.observe(n))}}hostDisconnected(){clearTimeout(this.flight),this.flight=void 0,this.sizes.disconnect()}get row(){return this.heights.row}get isFlying(){return this.flight!==void 0}get range(){return o(this.viewport)}onScroll=({target:e})=>{this.scrolled=e.scrollTop,this.flight??=setTimeout(()=>{this.flight=void 0,this.host.requestUpdate()},f),Math.abs(this.top/this.row-this.drawnAt)>=p&&this.host.requestUpdate()};moved(e,t){return n(e,t,this.viewport)}reveal(e){this.scrollTo(i(this.viewport,e))}begin(){this.top>0&&this.scrollTo(0)}scrollTo(e){this.scrolled=e+this.heights.above;for(let[e,t]of this.elements)t===`height`&&e.scrollTo({top:this.scrolled})}measure(e){let t=JSON.stringify(this.heights);for(let{target:t,contentRect:n}of e){let e=this.elements.get(t);e&&n.height>0&&(this.heights[e]=n.height)}JSON.stringify(this.heights)!==t&&this.host.requestUpdate()}get top(){return this.scrolled-this.heights.above}get viewport(){let{height:e,cover:t,row:n}=this.heights;return{top:this.top,height:e-t,row:n,total:this.total}}};export{u as i,s as n,c as r,h as t};