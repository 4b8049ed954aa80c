var e={"card.name":`Weak Ties`,"card.description":`The people you are losing touch with, and how to change that.`,"card.mode.overdue":`Losing touch`,"card.mode.nudges":`This week`,"card.mode.tie":`One tie`,"card.mode.network":`Network at a glance`,"card.loading":`Loading…`,"card.not_loaded":`This network is not running.`,"card.gone":`This network is not there any more, or it is somebody else's.`,"card.forgotten":`This tie has been forgotten.`,"card.offline":`Home Assistant cannot be reached just now.`,"card.reload":`There is a newer version of this card.`,"card.reload_now":`Reload`,"card.several":`There are several networks. Choose one in the card's settings.`,"card.unknown_mode":`Unknown mode: {mode}`,"card.tie_missing":`Choose a tie in the card's settings.`,progress:`{done} of {all} this week`,"more.one":`+ someone else`,"more.other":`+ {count} more`,"empty.nobody":`Your network is empty. Bring in the people you know.`,"empty.import":`Import people`,"empty.overdue":`You are in touch with everybody you want to be.`,"empty.overdue_next":`You are in touch with everybody you want to be. The next one is due {next}.`,"empty.nudges":`Nobody to reach out to this week. Enjoy it.`,"row.open":`Open {name}`,"row.log":`Log a contact with {name}`,"row.more":`More for {name}`,"row.call":`Call {name}`,"row.write":`Write to {name}`,"row.profile":`Open the profile of {name}`,"log.call":`Called`,"log.message":`Messaged`,"log.meeting":`Met`,"log.email":`Wrote`,"log.tried":`Tried`,"later.week":`In a week`,"later.month":`In a month`,"later.dismiss":`Not this one`,"later.open":`Open`,"done.call":`Logged your call with {name}.`,"done.message":`Logged your message to {name}.`,"done.meeting":`Logged your meeting with {name}.`,"done.email":`Logged your letter to {name}.`,"done.tried":`Logged that you tried {name}.`,"done.snoozed":`{name} rests for a while.`,"done.dismissed":`Not {name}, then.`,undo:`Undo`,undone:`Taken back.`,failed:`That did not work.`,"figure.kept":`Kept`,"figure.overdue":`Losing touch`,"figure.due_soon":`Due this week`,"figure.hard_to_reach":`Hard to reach`,"figure.about_to_slip":`About to slip away`,"figure.invitations":`Open invitations`,"config.mode":`What to show`,"config.network":`Network (only when you have several)`,"config.tie":`Tie (name or id, for one tie)`,"config.title":`Title`,"config.limit":`At most so many rows`},t={en:e,ja:{"card.name":`Weak Ties（ゆるいつながり）`,"card.description":`疎遠になりかけている人と、連絡のきっかけを表示します。`,"card.mode.overdue":`ご無沙汰の人`,"card.mode.nudges":`今週の人`,"card.mode.tie":`一人を表示`,"card.mode.network":`つながりの概要`,"card.loading":`読み込んでいます…`,"card.not_loaded":`このネットワークは動いていません。`,"card.gone":`このネットワークはないか、ほかの人のものです。`,"card.forgotten":`この人は削除されました。`,"card.offline":`Home Assistantに接続できません。`,"card.reload":`このカードには新しい版があります。`,"card.reload_now":`再読み込み`,"card.several":`ネットワークが複数あります。カードの設定で選んでください。`,"card.unknown_mode":`不明な表示内容です：{mode}`,"card.tie_missing":`カードの設定で人を選んでください。`,progress:`今週 {all}人中{done}人`,"more.one":`ほか1人`,"more.other":`ほか{count}人`,"empty.nobody":`まだ誰もいません。知っている人を取り込みましょう。`,"empty.import":`人を取り込む`,"empty.overdue":`連絡を取りたい人とは、みんなつながっています。`,"empty.overdue_next":`連絡を取りたい人とは、みんなつながっています。次は{next}です。`,"empty.nudges":`今週連絡する人はいません。ゆっくりお過ごしください。`,"row.open":`{name}さんを開く`,"row.log":`{name}さんとの連絡を記録`,"row.more":`{name}さんのその他の操作`,"row.call":`{name}さんに電話`,"row.write":`{name}さんに書く`,"row.profile":`{name}さんのプロフィールを開く`,"log.call":`電話した`,"log.message":`メッセージした`,"log.meeting":`会った`,"log.email":`メールした`,"log.tried":`連絡してみた`,"later.week":`1週間後`,"later.month":`1か月後`,"later.dismiss":`今回は見送る`,"later.open":`開く`,"done.call":`{name}さんへの電話を記録しました。`,"done.message":`{name}さんへのメッセージを記録しました。`,"done.meeting":`{name}さんと会ったことを記録しました。`,"done.email":`{name}さんへのメールを記録しました。`,"done.tried":`{name}さんに連絡を試みたことを記録しました。`,"done.snoozed":`{name}さんはしばらくお休みです。`,"done.dismissed":`{name}さんは今回は見送ります。`,undo:`元に戻す`,undone:`元に戻しました。`,failed:`うまくいきませんでした。`,"figure.kept":`つながりを保つ人`,"figure.overdue":`ご無沙汰の人`,"figure.due_soon":`もうすぐの人`,"figure.hard_to_reach":`連絡しにくい人`,"figure.about_to_slip":`途切れそうな人`,"figure.invitations":`返事待ちの誘い`,"config.mode":`表示内容`,"config.network":`ネットワーク（複数あるときだけ）`,"config.tie":`人（名前またはID。一人を表示するとき）`,"config.title":`見出し`,"config.limit":`最大の行数`}};function n(n){return t[n.toLowerCase().split(/[-_]/)[0]??`en`]??e}function r(e,t,r={}){return n(e)[t].replace(/\{(\w+)\}/g,(e,t)=>String(r[t]??e))}function i(e,t,n){let i=new Intl.NumberFormat(e).format(n);return r(e,`${t}.${n===1?`one`:`other`}`,{count:i})}function a(e){return e?.locale?.language??e?.language??`en`}var o=`/weak-ties`;function s(e){return e?.panels[o.slice(1)]?.config?._panel_custom?.name===`weak-ties-panel`}var c={overdue:`overdue`,due_soon:`overdue`,next_due:`overdue`,next_nudge:`nudges`,reach_out:`nudges`,kept:`network`,hard_to_reach:`network`,survivability:`network`,open_invitations:`network`};function l(e,t){let n=e.entities[t];if(n?.platform!==`weak_ties`)return null;let i=e.devices[n.device_id??``],o=i?.primary_config_entry,s=o?{network:o}:{},l=i?.identifiers?.find(([e])=>e===`weak_ties`)?.[1],u=l!==void 0&&l!==o,d=u?`tie`:c[n.translation_key??``]??`overdue`,f=u?{tie:l}:{};return{label:r(a(e),`card.mode.${d}`),config:{type:`custom:weak-ties-card`,mode:d,...s,...f}}}var u=globalThis,d=u.ShadowRoot&&(u.ShadyCSS===void 0||u.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,f=Symbol(),p=new WeakMap,m=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==f)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(d&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=p.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&p.set(t,e))}return e}toString(){return this.cssText}},ee=e=>new m(typeof e==`string`?e:e+``,void 0,f),h=(e,...t)=>new m(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,f),te=(e,t)=>{if(d)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=u.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},g=d?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return ee(t)})(e):e,{is:ne,defineProperty:re,getOwnPropertyDescriptor:ie,getOwnPropertyNames:ae,getOwnPropertySymbols:oe,getPrototypeOf:se}=Object,_=globalThis,ce=_.trustedTypes,le=ce?ce.emptyScript:``,ue=_.reactiveElementPolyfillSupport,v=(e,t)=>e,y={toAttribute(e,t){switch(t){case Boolean:e=e?le:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},de=(e,t)=>!ne(e,t),fe={attribute:!0,type:String,converter:y,reflect:!1,useDefault:!1,hasChanged:de};Symbol.metadata??=Symbol(`metadata`),_.litPropertyMetadata??=new WeakMap;var b=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=fe){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&re(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=ie(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??fe}static _$Ei(){if(this.hasOwnProperty(v(`elementProperties`)))return;let e=se(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(v(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(v(`properties`))){let e=this.properties,t=[...ae(e),...oe(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(g(e))}else e!==void 0&&t.push(g(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return te(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?y:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?y:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??de)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};b.elementStyles=[],b.shadowRootOptions={mode:`open`},b[v(`elementProperties`)]=new Map,b[v(`finalized`)]=new Map,ue?.({ReactiveElement:b}),(_.reactiveElementVersions??=[]).push(`2.1.2`);var x=globalThis,pe=e=>e,S=x.trustedTypes,me=S?S.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,C=`$lit$`,w=`lit$${Math.random().toFixed(9).slice(2)}$`,T=`?`+w,he=`<${T}>`,E=document,D=()=>E.createComment(``),O=e=>e===null||typeof e!=`object`&&typeof e!=`function`,k=Array.isArray,A=e=>k(e)||typeof e?.[Symbol.iterator]==`function`,j=`[ 	
\f\r]`,M=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ge=/-->/g,_e=/>/g,N=RegExp(`>|${j}(?:([^\\s"'>=/]+)(${j}*=${j}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),P=/'/g,ve=/"/g,ye=/^(?:script|style|textarea|title)$/i,F=(e=>(t,...n)=>({_$litType$:e,strings:t,values:n}))(1),I=Symbol.for(`lit-noChange`),L=Symbol.for(`lit-nothing`),be=new WeakMap,R=E.createTreeWalker(E,129);function xe(e,t){if(!k(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return me===void 0?t:me.createHTML(t)}var Se=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=M;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===M?c[1]===`!--`?o=ge:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=N):(ye.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=N):o=_e:o===N?c[0]===`>`?(o=i??M,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?N:c[3]===`"`?ve:P):o===ve||o===P?o=N:o===ge||o===_e?o=M:(o=N,i=void 0);let d=o===N&&e[t+1].startsWith(`/>`)?` `:``;a+=o===M?n+he:l>=0?(r.push(s),n.slice(0,l)+C+n.slice(l)+w+d):n+w+(l===-2?t:d)}return[xe(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},z=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Se(t,n);if(this.el=e.createElement(l,r),R.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=R.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(C)){let t=u[o++],n=i.getAttribute(e).split(w),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Ce:r[1]===`?`?we:r[1]===`@`?Te:U}),i.removeAttribute(e)}else e.startsWith(w)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(ye.test(i.tagName)){let e=i.textContent.split(w),t=e.length-1;if(t>0){i.textContent=S?S.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],D()),R.nextNode(),c.push({type:2,index:++a});i.append(e[t],D())}}}else if(i.nodeType===8){if(i.data===T)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(w,e+1))!==-1;)c.push({type:7,index:a}),e+=w.length-1}}a++}}static createElement(e,t){let n=E.createElement(`template`);return n.innerHTML=e,n}};function B(e,t,n=e,r){if(t===I)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=O(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=B(e,i._$AS(e,t.values),i,r)),t}var V=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??E).importNode(t,!0);R.currentNode=r;let i=R.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new H(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Ee(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=R.nextNode(),a++)}return R.currentNode=E,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},H=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=L,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=B(this,e,t),O(e)?e===L||e==null||e===``?(this._$AH!==L&&this._$AR(),this._$AH=L):e!==this._$AH&&e!==I&&this._(e):e._$litType$===void 0?e.nodeType===void 0?A(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==L&&O(this._$AH)?this._$AA.nextSibling.data=e:this.T(E.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=z.createElement(xe(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new V(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=be.get(e.strings);return t===void 0&&be.set(e.strings,t=new z(e)),t}k(t){k(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(D()),this.O(D()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=pe(e).nextSibling;pe(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},U=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=L,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=L}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=B(this,e,t,0),a=!O(e)||e!==this._$AH&&e!==I,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=B(this,r[n+o],t,o),s===I&&(s=this._$AH[o]),a||=!O(s)||s!==this._$AH[o],s===L?e=L:e!==L&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===L?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Ce=class extends U{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===L?void 0:e}},we=class extends U{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==L)}},Te=class extends U{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=B(this,e,t,0)??L)===I)return;let n=this._$AH,r=e===L&&n!==L||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==L&&(n===L||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ee=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){B(this,e)}},De={M:C,P:w,A:T,C:1,L:Se,R:V,D:A,V:B,I:H,H:U,N:we,U:Te,B:Ce,F:Ee},Oe=x.litHtmlPolyfillSupport;Oe?.(z,H),(x.litHtmlVersions??=[]).push(`3.3.3`);var ke=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new H(t.insertBefore(D(),e),e,void 0,n??{})}return i._$AI(e),i},W=globalThis,G=class extends b{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=ke(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return I}};G._$litElement$=!0,G.finalized=!0,W.litElementHydrateSupport?.({LitElement:G});var Ae=W.litElementPolyfillSupport;Ae?.({LitElement:G}),(W.litElementVersions??=[]).push(`4.2.2`);var je={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Me=e=>(...t)=>({_$litDirective$:e,values:t}),Ne=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:Pe}=De,Fe=e=>e,Ie=()=>document.createComment(``),K=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Pe(r.insertBefore(Ie(),i),r.insertBefore(Ie(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Fe(e).nextSibling;Fe(r).insertBefore(e,i),e=t}}}return n},q=(e,t,n=e)=>(e._$AI(t,n),e),Le={},Re=(e,t=Le)=>e._$AH=t,ze=e=>e._$AH,J=e=>{e._$AR(),e._$AA.remove()},Be=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Ve=Me(class extends Ne{constructor(e){if(super(e),e.type!==je.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=ze(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=q(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=q(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=q(i[d],a[m]),K(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=q(i[f],a[p]),K(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Be(o,p,m),u=Be(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=K(e,i[d]);q(t,a[p]),c[p]=t}else c[p]=q(n,a[p]),K(e,i[d],n),i[t]=null;p++}else J(i[f]),f--}else J(i[d]),d++;for(;p<=m;){let t=K(e,c[m+1]);q(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&J(e)}return this.ut=o,Re(e,c),I}});function He(e){return new URL(e,`http://localhost`).searchParams.get(`v`)??``}function Ue(e,t){return e!==``&&t!==void 0&&e!==t}function We(e,t,n){let r=new Map(t.map(e=>[e.id,e])),i=t.filter(e=>!n.has(e.id));e.forEach((e,t)=>{n.has(e.id)&&i.splice(Math.min(t,i.length),0,r.get(e.id)??e)});let a=new Set(i.map(e=>e.id));return[...i,...t.filter(e=>!a.has(e.id))]}var Ge=360;function Ke(e){let t=0;for(let n of e)t=t*31+(n.codePointAt(0)??0)>>>0;return t%Ge}function qe(e){return e.pieces.some(e=>e.reading)?F`<bdi
    >${e.pieces.map(e=>e.reading?F`<ruby>${e.text}<rp>（</rp><rt>${e.reading}</rt><rp>）</rp></ruby>`:e.text||L)}</bdi
  >`:F`<bdi>${e.name}</bdi>`}var Je=h`
  button,
  a {
    font: inherit;
    color: inherit;
    background: none;
    border: none;
    padding: 0;
    margin: 0;
    text-decoration: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  button:disabled {
    cursor: default;
    opacity: 0.5;
  }
  :focus-visible {
    outline: 2px solid var(--primary-color);
    outline-offset: 2px;
    border-radius: var(--ha-border-radius-md, 8px);
  }
  .icon {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    color: var(--secondary-text-color);
  }
  .icon:focus-visible {
    border-radius: 50%;
    outline-offset: -4px;
  }
  .icon[aria-expanded="true"] {
    color: var(--primary-color);
  }
  .chip,
  .text {
    min-height: 44px;
    padding-inline: var(--ha-space-3, 12px);
    font-size: var(--ha-font-size-m, 14px);
  }
  .chip {
    border: 1px solid var(--outline-color, var(--divider-color));
    border-radius: 22px;
    color: var(--primary-text-color);
  }
  .text {
    color: var(--primary-text-color);
    font-weight: var(--ha-font-weight-medium, 500);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (hover: hover) {
    .icon:hover:not(:disabled),
    .chip:hover:not(:disabled) {
      background: color-mix(in srgb, var(--primary-text-color) 8%, transparent);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .icon,
    .chip {
      transition: background-color 120ms;
    }
  }
`,Ye={call:{kind:`call`,reached:!0},message:{kind:`message`,reached:!0},meeting:{kind:`meeting`,reached:!0},email:{kind:`email`,reached:!0},tried:{kind:`call`,reached:!1}},Xe=Object.keys(Ye),Ze=7,Qe=30,$e={phone:`mdi:phone`,email:`mdi:email-outline`,post:`mdi:mailbox-outline`,linkedin:`mdi:linkedin`,facebook:`mdi:facebook`,line:`mdi:chat-outline`,x:`mdi:account-outline`,website:`mdi:web`,other:`mdi:account-outline`},et=class extends G{static properties={line:{attribute:!1},language:{},done:{attribute:!1},busy:{type:Boolean},canOpen:{type:Boolean},canDismiss:{type:Boolean},opened:{state:!0}};asked=!1;constructor(){super(),this.language=`en`,this.busy=!1,this.canOpen=!1,this.canDismiss=!1}willUpdate(e){e.has(`done`)&&this.done&&(this.opened=void 0)}updated(e){e.has(`done`)&&this.asked&&(this.asked=!1,this.done?.undo?this.focusOn(`.undo`):this.done||this.focusOn(`.log`))}render(){let{line:e}=this;return F`
      <div class="row" @keydown=${this.onKey}>
        <span class="face" style="--hue: ${Ke(e.id)}" aria-hidden="true">${e.initials}</span>
        ${this.who()}
        <div class="controls">${this.done?this.undoButton():this.buttons()}</div>
      </div>
      ${this.opened&&!this.done?this.chips(this.opened):L}
    `}who(){let e=F`<span class="name">${qe(this.line)}</span>
      <span class="why" role=${this.done?`status`:L}>${this.done?.text??this.line.why}</span>`;return this.canOpen?F`<button class="who" @click=${()=>this.ask(`wt-open`,{})}>${e}</button>`:F`<div class="who">${e}</div>`}undoButton(){return this.done?.undo?F`<button class="text undo" @click=${()=>this.ask(`wt-undo`,{})}>
      ${this.say(`undo`)}
    </button>`:L}buttons(){let{channel:e}=this.line;return F`
      ${e?.href?this.channelLink(e,e.href):L}
      ${this.toggle(`log`,`mdi:check`,`row.log`)}${this.toggle(`more`,`mdi:dots-horizontal`,`row.more`)}
    `}channelLink(e,t){let n=e.kind===`phone`?`row.call`:e.kind===`email`?`row.write`:`row.profile`,r=this.say(n),i=t.startsWith(`https:`);return F`<a
      class="icon"
      href=${t}
      title=${e.label}
      aria-label=${r}
      target=${i?`_blank`:L}
      rel=${i?`noopener noreferrer`:L}
      ><ha-icon icon=${$e[e.kind]}></ha-icon
    ></a>`}toggle(e,t,n){return F`<button
      class="icon ${e}"
      aria-label=${this.say(n)}
      aria-expanded=${this.opened===e}
      ?disabled=${this.busy}
      @click=${()=>this.open(this.opened===e?void 0:e)}
    >
      <ha-icon icon=${t}></ha-icon>
    </button>`}chips(e){let t=e===`log`?this.logChips():this.moreChips();return F`<div class="chips" role="group" aria-label=${this.say(e===`log`?`row.log`:`row.more`)}
      @keydown=${this.onKey}>${t}</div>`}logChips(){return Xe.map(e=>this.chip(`log.${e}`,()=>this.ask(`wt-log`,{chip:e})))}moreChips(){return[this.chip(`later.week`,()=>this.ask(`wt-snooze`,{days:Ze})),this.chip(`later.month`,()=>this.ask(`wt-snooze`,{days:Qe})),this.canDismiss?this.chip(`later.dismiss`,()=>this.ask(`wt-dismiss`,{})):L,this.canOpen?this.chip(`later.open`,()=>this.ask(`wt-open`,{})):L]}chip(e,t){return F`<button class="chip" ?disabled=${this.busy} @click=${t}>${this.say(e)}</button>`}say(e){return r(this.language,e,{name:this.line.name})}ask(e,t){this.asked=!0;let n=new CustomEvent(e,{detail:{line:this.line,...t},bubbles:!0,composed:!0});this.dispatchEvent(n)}open(e){let t=this.opened;this.opened=e,this.focusOn(e?`.chip`:`.${t}`)}onKey=e=>{e.key===`Escape`&&this.opened&&(e.stopPropagation(),this.open(void 0))};focusOn(e){this.updateComplete.then(()=>this.renderRoot.querySelector(e)?.focus())}static styles=[Je,h`
      :host {
        display: block;
        container-type: inline-size;
      }
      .row {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--ha-space-3, 12px);
        min-height: 56px;
      }
      .face {
        display: grid;
        place-items: center;
        width: 40px;
        height: 40px;
        border-radius: 50%;
        background: oklch(0.5 0.1 var(--hue));
        color: white;
        font-weight: var(--ha-font-weight-medium, 500);
        overflow: hidden;
      }
      .who {
        display: block;
        text-align: start;
        padding-block: var(--ha-space-1, 4px);
      }
      .name,
      .why {
        display: block;
        overflow-wrap: anywhere;
      }
      .name {
        font-weight: var(--ha-font-weight-medium, 500);
        color: var(--primary-text-color);
      }
      .why {
        color: var(--secondary-text-color);
        font-size: var(--ha-font-size-s, 12px);
        line-height: var(--ha-line-height-normal, 1.4);
      }
      rt {
        font-weight: var(--ha-font-weight-normal, 400);
        color: var(--secondary-text-color);
      }
      .controls {
        display: flex;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ha-space-2, 8px);
        padding-block: var(--ha-space-1, 4px) var(--ha-space-3, 12px);
        padding-inline-start: 52px;
      }
      @container (max-width: 340px) {
        .row {
          grid-template-columns: auto minmax(0, 1fr);
        }
        .controls {
          grid-column: 2;
          justify-content: flex-start;
          margin-inline-start: -10px;
          margin-block-start: calc(-1 * var(--ha-space-3, 12px));
        }
        .chips {
          padding-inline-start: 0;
        }
      }
    `]};customElements.get(`wt-tie-row`)||customElements.define(`wt-tie-row`,et);var tt=class{hass;network;constructor(e,t){this.hass=e,this.network=t}async log(e,t,n=!0){let r=n?{}:{reached:n,direction:`out`},{logged:i}=await this.act(`log_interaction`,{tie:e,kind:t,...r}),[a]=i;if(a===void 0)throw Error(`nothing was logged`);return a.interaction_id}async takeBack(e){await this.act(`delete_interaction`,{interaction_id:e})}async snooze(e,t){await this.act(`snooze`,{tie:e,days:t})}async dismissNudge(e){await this.act(`dismiss_nudge`,{tie:e})}act(e,t){let n=this.network?{network:this.network}:{};return this.hass.callWS({type:`weak_ties/${e}`,...n,...t})}};function nt(e){return typeof e==`object`&&!!e&&`code`in e&&`message`in e}async function rt(e,t){if(!nt(t))return``;if(t.translation_key===void 0)return t.message;let n=t.translation_domain??`weak_ties`;await e.loadBackendTranslation(`exceptions`,n);let r=`component.${n}.exceptions.${t.translation_key}.message`;return e.localize(r,t.translation_placeholders)||t.message}var it=5e3,at=class{host;snapshot;refused;offline=!1;hass;connection;wanted=``;running;stop;retry;connected=!1;constructor(e){this.host=e,e.addController(this)}hostConnected(){this.connected=!0,this.wanted&&this.begin()}hostDisconnected(){this.connected=!1,this.end()}see(e,t){let n=JSON.stringify({type:`weak_ties/subscribe`,language:a(e),...t});this.hass=e,(n!==this.wanted||e.connection!==this.connection)&&(this.end(),this.wanted=n,this.snapshot=void 0,this.connected&&this.begin())}begin(){this.hass&&(this.connection=this.hass.connection,this.connection.addEventListener(`ready`,this.onReady),this.connection.addEventListener(`disconnected`,this.onDisconnected),this.subscribe())}end(){clearTimeout(this.retry),this.running=void 0,this.connection?.removeEventListener(`ready`,this.onReady),this.connection?.removeEventListener(`disconnected`,this.onDisconnected),this.connection=void 0,this.unsubscribe()}unsubscribe(){this.stop?.().catch(()=>void 0),this.stop=void 0}async subscribe(){clearTimeout(this.retry);let e=Symbol(`subscription`);this.running=e;let t=t=>{this.running===e&&(this.snapshot=t,this.show({refused:void 0,offline:!1}))};try{let n=await this.connection?.subscribeMessage(t,JSON.parse(this.wanted),{resubscribe:!1});this.running===e?this.stop=n:n?.().catch(()=>void 0)}catch(t){if(this.running!==e)return;this.show({refused:nt(t)?t.code:`unknown_error`,offline:this.offline}),this.retry=setTimeout(()=>void this.subscribe(),it)}}show(e){this.refused=e.refused,this.offline=e.offline,this.host.requestUpdate()}onReady=()=>{this.stop=void 0,this.offline=!1,this.subscribe()};onDisconnected=()=>{this.show({refused:this.refused,offline:!0})}},ot=[Je,h`
    :host {
      display: block;
      height: 100%;
    }
    ha-card {
      height: 100%;
      overflow: hidden;
    }
    .header {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 var(--ha-space-4, 16px);
      padding: var(--ha-space-4, 16px) var(--ha-space-4, 16px) 0;
    }
    h2 {
      margin: 0;
      font-size: var(--ha-font-size-xl, 20px);
      font-weight: var(--ha-font-weight-normal, 400);
      line-height: var(--ha-line-height-condensed, 1.2);
      overflow-wrap: anywhere;
    }
    .progress,
    .quiet,
    .rest {
      color: var(--secondary-text-color);
    }
    .content {
      padding: var(--ha-space-2, 8px) var(--ha-space-4, 16px) var(--ha-space-3, 12px);
    }
    .quiet,
    .notice {
      margin: var(--ha-space-2, 8px) 0;
    }
    .notice {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--ha-space-2, 8px);
      padding-inline: var(--ha-space-4, 16px);
      color: var(--secondary-text-color);
    }
    .rest {
      display: flex;
      align-items: center;
      min-height: 44px;
      margin: 0;
      padding-inline-start: 52px;
    }
    a.rest {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    ul,
    dl {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li + li {
      border-block-start: 1px solid var(--divider-color);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
      gap: var(--ha-space-3, 12px);
    }
    dl div {
      display: flex;
      flex-direction: column-reverse;
    }
    dt {
      color: var(--secondary-text-color);
      font-size: var(--ha-font-size-s, 12px);
    }
    dd {
      margin: 0;
      font-size: var(--ha-font-size-2xl, 24px);
    }
  `],st=[`overdue`,`nudges`,`tie`,`network`],ct=`overdue`,lt=50;function Y(e){return e.mode??`overdue`}function X(e){return st.includes(Y(e))?Y(e)===`tie`&&!e.tie?`card.tie_missing`:void 0:`card.unknown_mode`}function Z(e){let t=Math.trunc(Number(e.limit??5));return Number.isFinite(t)?Math.min(Math.max(t,1),lt):5}function ut(e){let t=e.network?{network:e.network}:{};return Y(e)===`tie`?{what:`tie`,tie:e.tie??``,...t}:{what:`overview`,limit:Z(e),...t}}function dt(e){let t=t=>r(e,t);return{schema:[{name:`mode`,default:ct,selector:{select:{mode:`dropdown`,options:st.map(e=>({value:e,label:t(`card.mode.${e}`)}))}}},{name:`title`,selector:{text:{}}},{name:`limit`,default:5,selector:{number:{min:1,max:lt,mode:`box`}}},{name:`tie`,selector:{text:{}}},{name:`network`,selector:{config_entry:{integration:`weak_ties`}}}],computeLabel:({name:e})=>t(`config.${e}`)}}var ft=1e4,pt=class{changed;entries=new Map;constructor(e){this.changed=e}get ids(){return new Set(this.entries.keys())}of(e){return this.entries.get(e)?.done}say(e,t,n){this.forget(e.id);let r=setTimeout(()=>{this.entries.delete(e.id),this.changed()},ft);this.entries.set(e.id,{line:e,done:{text:t,undo:n!==void 0},undo:n,timer:r}),this.changed()}async takeBack(e){let t=this.entries.get(e);t?.undo!==void 0&&(await t.undo(),this.forget(e),this.changed())}clear(){for(let e of[...this.entries.keys()])this.forget(e)}forget(e){clearTimeout(this.entries.get(e)?.timer),this.entries.delete(e)}};function mt(e,t){return e===void 0?t===void 0?`card.loading`:ht(t):e.status===`not_loaded`?`card.not_loaded`:e.status===`gone`?`card.gone`:`tie`in e&&e.tie===null?`card.forgotten`:void 0}function ht(e){return e===`not_found`?`card.gone`:e===`service_validation_error`?`card.several`:`card.loading`}function gt(e,t){if(t.status!==`loaded`)return{lines:[],total:0};if(`tie`in t)return{lines:t.tie?[t.tie]:[],total:1};let[n,r]=Y(e)===`nudges`?[t.nudges,t.counts.nudges]:[t.overdue,t.counts.overdue];return{lines:n.slice(0,Z(e)),total:r}}function _t(e,t,n){let{nudges:i,nudges_done:a}=n.counts,o=i+a;return Y(t)===`nudges`&&o>0?r(e,`progress`,{done:a,all:o}):``}function vt(e,t,n){return n.counts.ties===0?r(e,`empty.nobody`):Y(t)===`nudges`?r(e,`empty.nudges`):n.next_due?r(e,`empty.overdue_next`,{next:n.next_due}):r(e,`empty.overdue`)}function yt(e,t){let n=t.total-t.lines.length;return n>0?i(e,`more`,n):``}var bt=[`kept`,`overdue`,`due_soon`,`hard_to_reach`,`about_to_slip`,`invitations`],xt=He(import.meta.url),St=`/config/integrations/integration/weak_ties`,Ct=class extends G{static properties={hass:{attribute:!1},config:{state:!0},failures:{state:!0},busy:{state:!0}};static getConfigForm(){return dt(document.documentElement.lang||navigator.language)}static getStubConfig(){return{mode:`overdue`}}watch=new at(this);undoing=new pt(()=>this.requestUpdate());shown=[];constructor(){super(),this.failures=new Map,this.busy=new Set}setConfig(e){let t=X(e);if(t===`card.unknown_mode`)throw Error(this.say(t,{mode:String(e.mode)}));this.config=e,this.shown=[]}getCardSize(){return 1+(this.config?Z(this.config):1)}getGridOptions(){return{columns:12,min_columns:6,rows:`auto`,min_rows:2}}disconnectedCallback(){super.disconnectedCallback(),this.undoing.clear()}willUpdate(e){this.hass&&this.config&&!X(this.config)&&this.watch.see(this.hass,ut(this.config))}render(){return!this.hass||!this.config?L:F`<ha-card>${this.header()}${this.notices()}<div class="content">${this.content(this.config)}</div></ha-card>`}header(){let{config:e,snapshot:t}=this;if(!e||Y(e)===`tie`&&!e.title)return L;let n=Q(t)?_t(this.language,e,t):``;return F`<div class="header">
      <h2>${e.title||this.say(`card.mode.${Y(e)}`)}</h2>
      <span class="progress">${n}</span>
    </div>`}notices(){let e=this.snapshot&&`bundle`in this.snapshot?this.snapshot.bundle:void 0;return F`
      ${this.watch.offline?F`<p class="notice" role="status">${this.say(`card.offline`)}</p>`:L}
      ${Ue(xt,e)?this.reloadNotice():L}
    `}reloadNotice(){return F`<p class="notice" role="status">
      ${this.say(`card.reload`)}
      <button class="text" @click=${()=>location.reload()}>${this.say(`card.reload_now`)}</button>
    </p>`}content(e){let t=X(e)??mt(this.snapshot,this.watch.refused);return t||!this.snapshot?this.quiet(t??`card.loading`):Y(e)===`network`&&Q(this.snapshot)?this.figures(this.snapshot):this.rows(e,this.snapshot)}quiet(e){return F`<p class="quiet" role="status">${this.say(e)}</p>`}rows(e,t){let n=gt(e,t),r=new Set([...this.busy,...this.undoing.ids]);return this.shown=We(this.shown,n.lines,r),this.shown.length===0&&Q(t)?this.empty(e,t):F`<ul @wt-log=${this.onLog} @wt-snooze=${this.onSnooze} @wt-dismiss=${this.onDismiss}
        @wt-undo=${this.onUndo} @wt-open=${this.onOpen}>
        ${Ve(this.shown,e=>e.id,t=>this.row(e,t))}
      </ul>
      ${this.rest(yt(this.language,n))}`}row(e,t){let n=this.failures.get(t.id);return F`<li>
      <wt-tie-row
        .line=${t}
        .language=${this.language}
        .done=${n?{text:n,undo:this.undoing.of(t.id)?.undo??!1}:this.undoing.of(t.id)}
        .busy=${this.busy.has(t.id)}
        .canOpen=${this.panel!==void 0}
        .canDismiss=${Y(e)===`nudges`}
      ></wt-tie-row>
    </li>`}rest(e){return e?this.panel?F`<a class="rest" href=${this.panel}>${e}</a>`:F`<p class="rest">${e}</p>`:L}empty(e,t){let n=t.counts.ties===0;return F`<p class="quiet">${vt(this.language,e,t)}</p>
      ${n?F`<a class="rest" href=${this.panel??St}>${this.say(`empty.import`)}</a>`:L}`}figures(e){return F`<dl>
      ${bt.map(t=>F`<div><dt>${this.say(`figure.${t}`)}</dt><dd>${this.number(e.counts[t])}</dd></div>`)}
    </dl>`}number(e){return new Intl.NumberFormat(this.language).format(e)}onLog=({detail:{line:e,chip:t}})=>{let{kind:n,reached:r}=Ye[t];this.attempt(e,async i=>{let a=await i.log(e.id,n,r);this.undoing.say(e,this.say(`done.${t}`,{name:e.name}),()=>i.takeBack(a))})};onSnooze=({detail:{line:e,days:t}})=>{this.attempt(e,async n=>{await n.snooze(e.id,t),this.undoing.say(e,this.say(`done.snoozed`,{name:e.name}))})};onDismiss=({detail:{line:e}})=>{this.attempt(e,async t=>{await t.dismissNudge(e.id),this.undoing.say(e,this.say(`done.dismissed`,{name:e.name}))})};onUndo=({detail:{line:e}})=>{this.attempt(e,()=>this.undoing.takeBack(e.id))};onOpen=({detail:{line:e}})=>{this.panel&&(history.pushState(null,``,`${this.panel}/tie/${encodeURIComponent(e.id)}`),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}})))};async attempt(e,t){let{hass:n}=this;if(n&&!this.busy.has(e.id)){this.busy=new Set([...this.busy,e.id]);try{await t(new tt(n,this.config?.network)),this.fail(e.id,void 0)}catch(t){this.fail(e.id,await rt(n,t).catch(()=>``)||this.say(`failed`))}finally{this.busy=new Set([...this.busy].filter(t=>t!==e.id))}}}fail(e,t){let n=new Map(this.failures);t===void 0?n.delete(e):n.set(e,t),this.failures=n,t!==void 0&&setTimeout(()=>this.fail(e,void 0),1e4)}get snapshot(){return this.watch.snapshot}get language(){return a(this.hass)}get panel(){return s(this.hass)?o:void 0}say(e,t={}){return r(this.language,e,t)}static styles=ot};function Q(e){return e!==void 0&&`counts`in e}var $=`weak-ties-card`;if(!customElements.get($)){customElements.define($,Ct);let e=document.documentElement.lang||navigator.language;window.customCards=window.customCards??[],window.customCards.push({type:$,name:r(e,`card.name`),description:r(e,`card.description`),preview:!0,documentationURL:`https://github.com/weak-ties/weak-ties`,getEntitySuggestion:l})}