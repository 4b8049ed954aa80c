import{$ as e,G as t,U as n,W as r,et as i,nt as a}from"./weak-ties-common-CRQM6NKd.js";import{n as o,t as s}from"./weak-ties-panel-view-CnDydiz-.js";var c=6,l=120,u=-1,d=class extends s{static properties={label:{},except:{},careful:{type:Boolean},found:{state:!0},active:{state:!0},text:{state:!0}};timer;looking;lookedFor=``;constructor(){super(),this.except=``,this.careful=!1,this.text=``,this.active=0}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{found:t}=this;return i`<label>${this.label}
        <input role="combobox" autocomplete="off" aria-autocomplete="list" aria-controls="found"
          aria-expanded=${!!t?.length} aria-activedescendant=${t?.[this.active]?`at-${this.active}`:e}
          .value=${this.text} @input=${this.onInput} @keydown=${this.onKey} />
      </label>
      <ul id="found" role="listbox" aria-label=${this.label} ?hidden=${!t?.length}>
        ${t?.map((e,t)=>i`<li id="at-${t}" role="option" aria-selected=${t===this.active}
            @click=${()=>this.pick(e)}>
            <span>${r(e)}</span><small>${this.careful?f(e):e.organization}</small>
          </li>`)}
      </ul>
      <p role="status" class="quiet">${t?.length===0?this.say(`people.nobody`):e}</p>`}onInput=({target:e})=>{this.text=e.value,clearTimeout(this.timer),this.timer=setTimeout(()=>{this.looking=this.look(this.text.trim())},l)};async look(e){if(this.lookedFor=e,!e){this.found=void 0;return}let t=await this.backend.ties({search:e},0,c).catch(()=>void 0);e===this.text.trim()&&(this.found=t?.lines.filter(({id:e})=>e!==this.except),this.active=this.careful&&(this.found?.length??0)>1?u:0)}onKey=e=>{if(e.isComposing)return;let{found:t}=this;if(e.key===`Escape`&&t&&(e.stopPropagation(),e.preventDefault(),this.found=void 0),e.key===`Enter`&&this.text.trim()&&(e.preventDefault(),this.pickActive()),t?.length){if(e.key===`ArrowDown`)this.active=(this.active+1)%t.length;else if(e.key===`ArrowUp`)this.active=(Math.max(this.active,0)+t.length-1)%t.length;else return;e.preventDefault()}};async pickActive(){clearTimeout(this.timer);let e=this.text.trim();this.looking=e===this.lookedFor?this.looking:this.look(e),await this.looking,e===this.text.trim()&&this.pick(this.found?.[this.active])}pick(e){e&&(this.text=``,this.lookedFor=``,this.found=void 0,this.dispatchEvent(new CustomEvent(`wt-picked`,{detail:e})))}static styles=[n,o,a`
      :host {
        display: block;
      }
      ul {
        list-style: none;
        margin: var(--ha-space-1, 4px) 0 0;
        padding: 0;
        border: 1px solid var(--divider-color);
        border-radius: var(--ha-border-radius-md, 8px);
        overflow: hidden;
      }
      li {
        display: flex;
        flex-direction: column;
        justify-content: center;
        min-height: 44px;
        padding: var(--ha-space-1, 4px) var(--ha-space-3, 12px);
        cursor: pointer;
      }
      li[aria-selected="true"] {
        background: color-mix(in srgb, var(--primary-color) 14%, transparent);
      }
      small,
      .quiet {
        color: var(--secondary-text-color);
      }
      .quiet {
        margin: 0;
      }
    `]};function f({title:e,organization:t,tags:n,why:r}){return[e,t].filter(Boolean).join(` · `)||n.join(` · `)||r}t(`wt-tie-picker`,d);