import{$ as e,A as t,B as n,G as r,N as i,R as a,U as o,Z as s,et as c,nt as l}from"./weak-ties-common-CRQM6NKd.js";import{n as u,r as d,t as f}from"./weak-ties-panel-view-CnDydiz-.js";import"./weak-ties-tie-picker-CqEl_g3G.js";var p=class extends f{static properties={gathering:{attribute:!1},opened:{state:!0},present:{state:!0},others:{state:!0}};constructor(){super(),this.opened=!1,this.present=new Set,this.others=[]}render(){let{title:n,at:r}=this.gathering;return c`<div class="line head">
        <div class="grow"><div class="what">${n}</div><div class="quiet">${t(this.language,r)}</div></div>
        <button class="chip" aria-expanded=${this.opened} @click=${this.onToggle}>${this.say(`week.who_was_there`)}</button>
      </div>
      ${this.opened?this.form():e}`}form(){return c`<form @submit=${this.onSubmit}>
      ${this.people.map(({tie_id:e,name:t})=>c`<label class="pick">
          <input type="checkbox" .checked=${this.present.has(e)} @change=${()=>this.toggle(e)} />
          <bdi>${t}</bdi>
        </label>`)}
      <wt-tie-picker .hass=${this.hass} .network=${this.network} .label=${this.say(`week.somebody_else`)}
        @wt-picked=${this.onPicked}></wt-tie-picker>
      <div class="actions">
        <button class="primary" ?disabled=${this.present.size===0}>${this.say(`week.log_all`)}</button>
      </div>
    </form>`}get people(){let{host:e,with:t}=this.gathering,n=[...e?[e]:[],...t,...this.others];return[...new Map(n.map(e=>[e.tie_id,e])).values()]}onToggle=()=>{this.opened=!this.opened,this.present=new Set(this.people.map(({tie_id:e})=>e))};toggle(e){let t=new Set(this.present);t.delete(e)||t.add(e),this.present=t}onPicked=({detail:e})=>{this.others=[...this.others,{tie_id:e.id,name:e.name}],this.present=new Set([...this.present,e.id])};onSubmit=e=>{e.preventDefault();let{gathering_id:t,title:n}=this.gathering;this.attempt(async()=>{await this.backend.recordAttendance(t,[...this.present]),this.toast(this.say(`week.attended`,{title:n}))})};static styles=[o,d,u,l`
      .head {
        margin: 0;
        padding-block: var(--ha-space-3, 12px);
      }
      .head .quiet {
        margin: 2px 0;
        font-size: var(--ha-font-size-s, 12px);
      }
      .what {
        font-weight: var(--ha-font-weight-medium, 500);
      }
      form {
        padding-block-end: var(--ha-space-3, 12px);
      }
    `]};r(`wt-attendance`,p);var m=5,h=class extends f{static properties={slipping:{state:!0},past:{state:!0},adding:{state:!0}};watch=new a(this);work=new n(this);seen=``;constructor(){super(),this.slipping=[],this.past=[],this.adding=!1}willUpdate(e){this.watch.see(this.hass,{what:`overview`,network:this.network,limit:20});let t=this.overview?`${this.network} ${this.overview.change}`:``;t!==this.seen&&(this.seen=t,t&&this.readTheRest())}render(){let{overview:t}=this;return t?c`<div class="page" @wt-log=${this.work.log} @wt-snooze=${this.work.snooze}
      @wt-dismiss=${this.work.dismiss} @wt-loosen=${this.work.loosen} @wt-undo=${this.work.undo} @wt-open=${this.onOpen}>
      ${this.nudges(t)}${this.occasions(t)}${this.aboutToSlip(t)}
      ${this.adding?c`<wt-invitation-form .hass=${this.hass} .network=${this.network} @wt-closed=${this.onAdded}></wt-invitation-form>`:e}
    </div>`:c`<div class="page"><p class="quiet" role="status">${this.say(`card.loading`)}</p></div>`}nudges(t){let{nudges:n,nudges_done:r}=t.counts,i=this.work.held(`nudges`,t.nudges);return c`<section>
      <div class="head"><h2>${this.say(`week.title`)}</h2>
        <span class="quiet">${n+r?this.say(`progress`,{done:r,all:n+r}):e}</span></div>
      ${i.length?this.rows(i,!0):this.nobody(t)}
    </section>`}nobody(t){if(t.counts.ties===0)return c`<p class="quiet">${this.say(`empty.nobody`)}</p>
        <div class="line">
          <button class="chip" @click=${()=>this.go(`files`)}>${this.say(`empty.import`)}</button>
          <button class="chip" @click=${this.onAdd}>${this.say(`panel.add`)}</button>
        </div>`;let n=t.next_due?`week.nobody_until`:`empty.nudges`;return c`<p class="quiet">${this.say(n,{next:t.next_due})}</p>
      ${t.counts.kept===0?c`<p class="quiet">${this.say(`week.nobody_kept`)}</p>
              <button class="chip" @click=${()=>this.go(`triage`)}>${this.say(`panel.triage`)}</button>`:e}`}occasions({counts:t,invitations:n}){return t.ties===0?e:c`<section>
      <div class="head"><h2>${this.say(`week.invitations`)}</h2>
        <button class="text" @click=${this.onInvitation}>${this.say(`invitation.add`)}</button></div>
      <ul>
        ${s(n,e=>e.gathering_id,e=>c`<li>${this.invitation(e)}</li>`)}
        ${s(this.past,e=>e.gathering_id,e=>c`<li><wt-attendance .hass=${this.hass} .network=${this.network} .gathering=${e}></wt-attendance></li>`)}
      </ul>
    </section>`}invitation(t){let n=[t.host,...t.guests].filter(e=>e!==null),r=new Intl.ListFormat(this.language,{type:`conjunction`}).format(n);return c`<div class="occasion">
      <div class="grow">
        <div class="what">${t.title}</div>
        <div class="quiet">${[t.when,t.place].filter(Boolean).join(` · `)}</div>
        ${r?c`<div class="quiet">${this.say(`week.with`,{names:r})}</div>`:e}
      </div>
      <div class="line">
        <button class="chip" @click=${()=>this.answer(t,`accepted`)}>${this.say(`week.accept`)}</button>
        <button class="chip" @click=${()=>this.answer(t,`declined`)}>${this.say(`week.decline`)}</button>
      </div>
    </div>`}aboutToSlip({counts:t}){let n=this.work.held(`slipping`,this.slipping);if(n.length===0)return e;let r=t.about_to_slip-n.length;return c`<section>
      <h2>${this.say(`week.slipping`)}</h2>
      <p class="quiet">${this.say(`week.slipping_why`)}</p>
      ${this.rows(n,!1)}
      ${r>0?c`<button class="text" @click=${()=>this.go(`people/slipping`)}>${this.count(`more`,r)}</button>`:e}
    </section>`}rows(e,t){return c`<ul>${s(e,e=>e.id,e=>c`<li><wt-tie-row
        .line=${e}
        .language=${this.language}
        .album=${this.album}
        .done=${this.work.of(e.id)}
        .busy=${this.work.isBusy(e.id)}
        .canOpen=${!0}
        .canDismiss=${t}
      ></wt-tie-row></li>`)}</ul>`}get overview(){let{snapshot:e}=this.watch;return e&&`counts`in e?e:void 0}async readTheRest(){let{backend:e,seen:t}=this,[n,r]=await Promise.all([e.ties({about_to_slip:!0},0,m),e.gatherings()]).catch(()=>[]);t===this.seen&&n&&r&&(this.slipping=n.lines.map(e=>({...e,why:this.say(`reach.why.${e.reach}`)})),this.past=r.awaiting_attendance)}onOpen=({detail:e})=>this.open(e.line.id);onAdd=()=>{this.dispatchEvent(new CustomEvent(`weak-ties-add`,{bubbles:!0,composed:!0}))};onInvitation=async()=>{await i(()=>import(`./weak-ties-invitation-form-U5EC-wdP.js`),[]),this.adding=!0};onAdded=()=>{this.adding=!1};answer({gathering_id:e,title:t},n){this.attempt(async()=>{await this.backend.answerInvitation(e,n),this.toast(this.say(`week.${n}`,{title:t}))})}static styles=[o,d,l`
      .occasion {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--ha-space-2, 8px) var(--ha-space-4, 16px);
        padding-block: var(--ha-space-3, 12px);
      }
      .occasion .grow {
        min-width: 200px;
      }
      .occasion .quiet {
        margin: 2px 0;
        font-size: var(--ha-font-size-s, 12px);
      }
      .what {
        font-weight: var(--ha-font-weight-medium, 500);
        overflow-wrap: anywhere;
      }
    `]};r(`weak-ties-view-week`,h);export{h as WeekView};