import { css, html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../../common/dates";
import { define } from "../../common/define";
import { legible } from "../../common/legible";
import type { Key } from "../../common/localize";
import { controls } from "../../components/styles";
import { ICONS } from "../../components/tie-row";
import type { Channel, TiePage } from "../../data/tie";
import { pages } from "../panel-styles";
import { PanelView } from "../panel-view";

/** How somebody is reached, what proves it, and a way to say what works. */
export class TieChannels extends PanelView {
  static override properties = { page: { attribute: false } };

  declare page: TiePage;

  protected override render(): TemplateResult {
    const { tie } = this.page;
    return html`<section>
      <div class="head"><h2>${this.say("tie.channels")}</h2></div>
      <p class="quiet">${this.say(`reach.why.${tie.reach}`)}</p>
      <ul>${tie.channels.map((channel) => html`<li>${this.channel(channel)}</li>`)}</ul>
    </section>`;
  }

  private channel(channel: Channel): TemplateResult {
    const href = this.page.links.find(({ channel_id }) => channel_id === channel.channel_id)?.href;
    const outside = href?.startsWith("https:");
    return html`<div class="channel">
      <ha-icon icon=${ICONS[channel.kind]} role="img" aria-label=${this.say(`channel.${channel.kind}` as Key)}></ha-icon>
      <div class="grow">
        ${
          href
            ? html`<a class="value" href=${href} target=${outside ? "_blank" : nothing}
                rel=${outside ? "noopener noreferrer" : nothing}>${legible(channel.value)}</a>`
            : html`<span class="value">${channel.value}</span>`
        }
        <div class="quiet">${this.proofOf(channel)}</div>
      </div>
      <div class="line">
        <button class="chip" @click=${() => this.report(channel, true)}>${this.say("channel.works")}</button>
        <button class="chip" @click=${() => this.report(channel, false)}>${this.say("channel.fails")}</button>
      </div>
    </div>`;
  }

  private proofOf({ owner, proven_at: proven, failed_at: failed }: Channel): string {
    const isDead = failed && (!proven || failed > proven);
    const day = (iso: string) => ({ on: dayOf(this.language, iso) });
    const proof = isDead
      ? this.say("channel.failed_on", day(failed))
      : proven
        ? this.say("channel.proven_on", day(proven))
        : this.say("channel.unproven");
    return owner === "employer" ? `${this.say("channel.of_employer")} · ${proof}` : proof;
  }

  private report(channel: Channel, works: boolean): void {
    const { tie } = this.page;
    void this.attempt(async () => {
      await this.backend.reportChannel(tie.id, channel.value, works);
      this.toast(this.say(works ? "channel.noted_works" : "channel.noted_fails"), () =>
        this.backend.reportChannel(tie.id, channel.value, !works),
      );
    });
  }

  static override styles = [
    controls,
    pages,
    css`
      .channel {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--ha-space-2, 8px) var(--ha-space-3, 12px);
        padding-block: var(--ha-space-2, 8px);
      }
      .channel > ha-icon {
        color: var(--secondary-text-color);
      }
      .channel .grow {
        min-width: 180px;
      }
      .value {
        overflow-wrap: anywhere;
      }
      a.value {
        display: inline-grid;
        align-content: center;
        min-width: 44px;
        min-height: 44px;
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      .quiet {
        margin: 0 0 4px;
        font-size: var(--ha-font-size-s, 12px);
      }
    `,
  ];
}

define("wt-tie-channels", TieChannels);
