import{$ as e,A as t,G as n,J as r,O as i,U as a,et as o,nt as s,q as c}from"./weak-ties-common-CRQM6NKd.js";import{n as l,r as u,t as d}from"./weak-ties-panel-view-CnDydiz-.js";import"./weak-ties-tie-picker-CqEl_g3G.js";var f=[`title`,`at`,`place`],p={title:`text`,at:`datetime-local`,place:`text`},m=class extends d{static properties={host:{state:!0},others:{state:!0},errors:{state:!0},busy:{state:!0}};constructor(){super(),this.others=[],this.errors={},this.busy=!1}firstUpdated(){this.dialog?.showModal()}render(){return o`<dialog aria-labelledby="title" @close=${()=>this.dispatchEvent(new CustomEvent(`wt-closed`))}>
      <form novalidate @submit=${this.onSubmit}>
        <h2 id="title">${this.say(`invitation.add`)}</h2>
        ${this.error(``)}${f.map(e=>this.field(e))}
        ${this.host?this.picked(`invitation.host`,[this.host]):this.picker(`invitation.host`,this.onHost)}
        ${this.others.length?this.picked(`invitation.with`,this.others):e}
        ${this.picker(`invitation.with`,this.onOther)}
        <div class="actions">
          <button type="button" class="chip" @click=${()=>this.dialog?.close()}>${this.say(`form.cancel`)}</button>
          <button class="primary" ?disabled=${this.busy}>${this.say(`form.add`)}</button>
        </div>
      </form>
    </dialog>`}field(t){let n=this.errors[t];return o`<div>
      <label>${this.say(`invitation.${t}`)}${t===`place`?e:` *`}
        <input name=${t} type=${p[t]} autocomplete="off" ?required=${t!==`place`}
          aria-invalid=${!!n} aria-describedby=${n?`error-${t}`:e} /></label>
      ${this.error(t)}
    </div>`}error(t){let n=this.errors[t];return n?o`<p class="error" id="error-${t}" role="alert">${n}</p>`:e}picker(e,t){return o`<wt-tie-picker .hass=${this.hass} .network=${this.network} .label=${this.say(e)}
      @wt-picked=${t}></wt-tie-picker>`}picked(e,t){return o`<ul class="line" aria-label=${this.say(e)}>
      ${t.map(e=>o`<li class="tag"><bdi>${e.name}</bdi>
          <button type="button" class="icon" aria-label=${this.say(`invitation.remove`,{name:e.name})}
            @click=${()=>this.leaveOut(e)}><ha-icon icon="mdi:close"></ha-icon></button></li>`)}
    </ul>`}onHost=({detail:{id:e,name:t}})=>{this.host={tie_id:e,name:t}};onOther=({detail:{id:e,name:t}})=>{this.others=[...this.others.filter(({tie_id:t})=>t!==e),{tie_id:e,name:t}]};leaveOut(e){this.host===e&&(this.host=void 0),this.others=this.others.filter(t=>t!==e)}onSubmit=e=>{e.preventDefault();let t=new FormData(e.target),[n,r,i]=f.map(e=>String(t.get(e)).trim());n?r?this.save(n,r,i):this.refuse(`at`,this.say(`form.unreadable`)):this.refuse(`title`,this.say(`invitation.title_missing`))};async save(e,n,a){let o=this.host?{host:this.host.tie_id}:{};this.busy=!0;try{await this.backend.recordInvitation({title:e,at:n,place:a,...o,with:this.others.map(({tie_id:e})=>e)}),this.toast(this.say(`invitation.added`,{title:e})),this.dialog?.close()}catch(o){let s=f.find(e=>c(o)&&i(o)===e),l={title:e,at:t(this.language,n),place:a}[s??`title`],u=s?this.say(`form.impossible`,{value:l}):await r(this.hass,o).catch(()=>``);this.refuse(s??``,u||this.say(`failed`))}finally{this.busy=!1}}refuse(e,t){this.errors={[e]:t},e&&this.renderRoot.querySelector(`[name="${e}"]`)?.focus()}get dialog(){return this.renderRoot.querySelector(`dialog`)}static styles=[a,u,l,s`
      .tag {
        display: inline-flex;
        align-items: center;
        padding-inline-start: var(--ha-space-3, 12px);
        border: 1px solid var(--divider-color);
        border-radius: 22px;
      }
    `]};n(`wt-invitation-form`,m);export{m as InvitationForm};