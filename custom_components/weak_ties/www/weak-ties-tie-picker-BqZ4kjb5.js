import{$ as e,B as t,H as n,X as r,Z as i,z as a}from"./weak-ties-common-DZM6HbeM.js";import{n as o,t as s}from"./weak-ties-panel-view-B_RdnDg8.js";var c=6,l=120,u=class extends s{static properties={label:{},except:{},found:{state:!0},active:{state:!0},text:{state:!0}};timer;constructor(){super(),this.except=``,this.text=``,this.active=0}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}render(){let{found:e}=this;return i`<label>${this.label}
        <input role="combobox" autocomplete="off" aria-autocomplete="list" aria-controls="found"
          aria-expanded=${!!e?.length} aria-activedescendant=${e?.length?`at-${this.active}`:r}
          .value=${this.text} @input=${this.onInput} @keydown=${this.onKey} />
      </label>
      <ul id="found" role="listbox" aria-label=${this.label} ?hidden=${!e?.length}>
        ${e?.map((e,n)=>i`<li id="at-${n}" role="option" aria-selected=${n===this.active}
            @click=${()=>this.pick(e)}>
            <span>${t(e)}</span><small>${e.organization}</small>
          </li>`)}
      </ul>
      <p role="status" class="quiet">${e?.length===0?this.say(`people.nobody`):r}</p>`}onInput=({target:e})=>{this.text=e.value,clearTimeout(this.timer),this.timer=setTimeout(()=>void this.look(this.text.trim()),l)};async look(e){if(!e){this.found=void 0;return}let t=await this.backend.ties({search:e},0,c).catch(()=>void 0);e===this.text.trim()&&(this.found=t?.lines.filter(({id:e})=>e!==this.except),this.active=0)}onKey=e=>{if(e.isComposing)return;let{found:t}=this;if(e.key===`Escape`&&t&&(e.stopPropagation(),e.preventDefault(),this.found=void 0),t?.length){if(e.key===`ArrowDown`)this.active=(this.active+1)%t.length;else if(e.key===`ArrowUp`)this.active=(this.active+t.length-1)%t.length;else if(e.key===`Enter`)this.pick(t[this.active]);else return;e.preventDefault()}};pick(e){e&&(this.text=``,this.found=void 0,this.dispatchEvent(new CustomEvent(`wt-picked`,{detail:e})))}static styles=[a,o,e`
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
    `]};n(`wt-tie-picker`,u);