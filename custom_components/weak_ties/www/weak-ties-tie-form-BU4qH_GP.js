import{$ as e,G as t,J as n,O as r,U as i,et as a,j as o,nt as s,q as c}from"./weak-ties-common-CRQM6NKd.js";import{n as l,t as u}from"./weak-ties-panel-view-CnDydiz-.js";var d=[{name:`name`,type:`text`,wide:!0},{name:`reading`,type:`text`},{name:`aliases`,type:`text`},{name:`organization`,type:`text`},{name:`title`,type:`text`},{name:`strength`,type:`strength`,only:`add`,wide:!0},{name:`phone`,type:`tel`,another:!0},{name:`email`,type:`email`,another:!0},{name:`profile`,type:`url`,another:!0},{name:`address`,type:`text`,another:!0},{name:`birthday`,type:`text`},{name:`met_on`,type:`date`},{name:`met_how`,type:`text`},{name:`tags`,type:`text`,only:`add`},{name:`note`,type:`note`,only:`add`,wide:!0}],f=[`aliases`,`tags`],p=[`birthday`,`met_on`],m=/^(\d{4}-|--)?\d{1,2}-\d{1,2}$/,h=/^[^\s@]+@[^\s@]+$/;function g(e){if(!e)return{strength:`1`};let t={};for(let{name:n,another:r}of d)r||(t[n]=b(e[n]));return t}function _(e){let t={},{name:n,birthday:r,email:i,met_on:a}=e;return n?.trim()||(t.name=`form.name_missing`),r?.trim()&&!m.test(r.trim())&&(t.birthday=`form.birthday_form`),i?.trim()&&!h.test(i.trim())&&(t.email=`form.email_form`),a&&a>o()&&(t.met_on=`form.in_future`),t}function v(e,t){let n=e?g(e):{},r=Object.entries(t).filter(([e,t])=>t.trim()!==(n[e]??``).trim());return Object.fromEntries(r.map(([e,t])=>[e,y(e,t.trim())]))}function y(e,t){return f.includes(e)?t.split(/[,、，]/).map(e=>e.trim()).filter(Boolean):p.includes(e)?t||null:e===`strength`?Number(t):t}function b(e){return Array.isArray(e)?e.join(`, `):String(e??``)}var x=class extends u{static properties={tie:{attribute:!1},values:{state:!0},errors:{state:!0},busy:{state:!0}};constructor(){super(),this.errors={},this.busy=!1}firstUpdated(){this.dialog?.showModal()}render(){let t=this.tie?this.say(`form.edit`,{name:this.tie.name}):this.say(`panel.add`);return a`<dialog aria-labelledby="title" @close=${()=>this.tell(`wt-closed`)}>
      <form novalidate @submit=${this.onSubmit}>
        <h2 id="title">${t}</h2>
        ${this.errors[``]?a`<p class="error" role="alert">${this.errors[``]}</p>`:e}
        <div class="fields">${d.filter(({only:e})=>!e||e===(this.tie?`edit`:`add`)).map(e=>this.field(e))}</div>
        <div class="actions">
          <button type="button" class="chip" @click=${()=>this.dialog?.close()}>${this.say(`form.cancel`)}</button>
          <button class="primary" ?disabled=${this.busy}>${this.say(this.tie?`form.save`:`form.add`)}</button>
        </div>
      </form>
    </dialog>`}field(t){let n=this.errors[t.name],r=this.tie&&t.another?`field.another.${t.name}`:`field.${t.name}`;return a`<div class=${t.wide?`wide`:``}>
      <label>${this.say(r)}${t.name===`name`?` *`:e}${this.input(t,n)}</label>
      ${n?a`<p class="error" id="error-${t.name}">${n}</p>`:e}
    </div>`}input({name:t,type:n,autocomplete:r},i){let o=(this.values??g(this.tie))[t]??``,s=i?`error-${t}`:e,c=({target:e})=>this.set(t,e.value);return n===`note`?a`<textarea name=${t} .value=${o} @input=${c} aria-invalid=${!!i}
        aria-describedby=${s}></textarea>`:n===`strength`?a`<select name=${t} @change=${c} aria-invalid=${!!i} aria-describedby=${s}>
        ${[1,2,3,4,5].map(e=>a`<option value=${e} ?selected=${String(e)===o}>${this.say(`strength.${e}`)}</option>`)}
      </select>`:a`<input name=${t} type=${n} .value=${o} @input=${c} autocomplete=${r??`off`}
      placeholder=${t===`birthday`?`1980-05-01`:e} ?required=${t===`name`} aria-invalid=${!!i} aria-describedby=${s} />`}set(e,t){this.values={...this.values??g(this.tie),[e]:t},this.errors[e]&&(this.errors={...this.errors,[e]:``})}onSubmit=e=>{e.preventDefault();let t=this.values??g(this.tie),n=Object.entries(_(t)).map(([e,t])=>[e,this.say(t)]);this.errors=Object.fromEntries(n),n.length?this.focusOn(n[0]?.[0]):this.save(v(this.tie,t))};async save(e){this.busy=!0;try{let t=this.tie?await this.backend.update(this.tie.id,e):await this.backend.add(e);this.dispatchEvent(new CustomEvent(`wt-saved`,{detail:t})),this.dialog?.close()}catch(e){await this.refuse(e)}finally{this.busy=!1}}async refuse(e){let t=c(e)?r(e):void 0,i=d.some(({name:e})=>e===t)?t??``:``,a=(i?this.sentenceAt(e):void 0)??await n(this.hass,e).catch(()=>``);this.errors={[i]:a||this.say(`failed`)},await this.focusOn(i)}sentenceAt({translation_key:e,translation_placeholders:t}){return e===void 0?this.say(`form.unreadable`):e===`value_invalid`?this.say(`form.impossible`,{value:t?.value??``}):void 0}async focusOn(e){await this.updateComplete,e&&this.renderRoot.querySelector(`[name="${e}"]`)?.focus()}tell(e){this.dispatchEvent(new CustomEvent(e))}get dialog(){return this.renderRoot.querySelector(`dialog`)}static styles=[i,l,s`
      h2 {
        margin: 0;
        font-size: var(--ha-font-size-xl, 20px);
        font-weight: var(--ha-font-weight-normal, 400);
        overflow-wrap: anywhere;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
        gap: var(--ha-space-3, 12px);
      }
      .wide {
        grid-column: 1 / -1;
      }
    `]};t(`wt-tie-form`,x);export{x as TieForm};