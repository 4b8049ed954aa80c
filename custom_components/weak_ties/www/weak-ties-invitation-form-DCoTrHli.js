import{E as e,G as t,K as n,O as r,Q as i,U as a,V as o,Z as s,et as c}from"./weak-ties-common-B6Mju5fb.js";import{n as l,r as u,t as d}from"./weak-ties-panel-view-CztNho7H.js";import"./weak-ties-tie-picker-ClBtqJVu.js";var f=[`title`,`at`,`place`],p={title:`text`,at:`datetime-local`,place:`text`},m=class extends d{static properties={host:{state:!0},others:{state:!0},errors:{state:!0},busy:{state:!0}};constructor(){super(),this.others=[],this.errors={},this.busy=!1}firstUpdated(){this.dialog?.showModal()}render(){return i`<dialog aria-labelledby="title" @close=${()=>this.dispatchEvent(new CustomEvent(`wt-closed`))}>
      <form novalidate @submit=${this.onSubmit}>
        <h2 id="title">${this.say(`invitation.add`)}</h2>
        ${this.error(``)}${f.map(e=>this.field(e))}
        ${this.host?this.picked(`invitation.host`,[this.host]):this.picker(`invitation.host`,this.onHost)}
        ${this.others.length?this.picked(`invitation.with`,this.others):s}
        ${this.picker(`invitation.with`,this.onOther)}
        <div class="actions">
          <button type="button" class="chip" @click=${()=>this.dialog?.close()}>${this.say(`form.cancel`)}</button>
          <button class="primary" ?disabled=${this.busy}>${this.say(`form.add`)}</button>
        </div>
      </form>
    </dialog>`}field(e){let t=this.errors[e];return i`<div>
      <label>${this.say(`invitation.${e}`)}${e===`place`?s:` *`}
        <input name=${e} type=${p[e]} autocomplete="off" ?required=${e!==`place`}
          aria-invalid=${!!t} aria-describedby=${t?`error-${e}`:s} /></label>
      ${this.error(e)}
    </div>`}error(e){let t=this.errors[e];return t?i`<p class="error" id="error-${e}" role="alert">${t}</p>`:s}picker(e,t){return i`<wt-tie-picker .hass=${this.hass} .network=${this.network} .label=${this.say(e)}
      @wt-picked=${t}></wt-tie-picker>`}picked(e,t){return i`<ul class="line" aria-label=${this.say(e)}>
      ${t.map(e=>i`<li class="tag"><bdi>${e.name}</bdi>
          <button type="button" class="icon" aria-label=${this.say(`invitation.remove`,{name:e.name})}
            @click=${()=>this.leaveOut(e)}><ha-icon icon="mdi:close"></ha-icon></button></li>`)}
    </ul>`}onHost=({detail:{id:e,name:t}})=>{this.host={tie_id:e,name:t}};onOther=({detail:{id:e,name:t}})=>{this.others=[...this.others.filter(({tie_id:t})=>t!==e),{tie_id:e,name:t}]};leaveOut(e){this.host===e&&(this.host=void 0),this.others=this.others.filter(t=>t!==e)}onSubmit=e=>{e.preventDefault();let t=new FormData(e.target),[n,r,i]=f.map(e=>String(t.get(e)).trim());n?r?this.save(n,r,i):this.refuse(`at`,this.say(`form.unreadable`)):this.refuse(`title`,this.say(`invitation.title_missing`))};async save(i,a,o){let s=this.host?{host:this.host.tie_id}:{};this.busy=!0;try{await this.backend.recordInvitation({title:i,at:a,place:o,...s,with:this.others.map(({tie_id:e})=>e)}),this.toast(this.say(`invitation.added`,{title:i})),this.dialog?.close()}catch(s){let c=f.find(n=>t(s)&&e(s)===n),l={title:i,at:r(this.language,a),place:o}[c??`title`],u=c?this.say(`form.impossible`,{value:l}):await n(this.hass,s).catch(()=>``);this.refuse(c??``,u||this.say(`failed`))}finally{this.busy=!1}}refuse(e,t){this.errors={[e]:t},e&&this.renderRoot.querySelector(`[name="${e}"]`)?.focus()}get dialog(){return this.renderRoot.querySelector(`dialog`)}static styles=[o,u,l,c`
      .tag {
        display: inline-flex;
        align-items: center;
        padding-inline-start: var(--ha-space-3, 12px);
        border: 1px solid var(--divider-color);
        border-radius: 22px;
      }
    `]};a(`wt-invitation-form`,m);export{m as InvitationForm};