/** The pictures of a network as options of the chart library: figures and a theme in, an option out. */

import type { BarSeriesOption, HeatmapSeriesOption } from "echarts/charts";
import type { GridComponentOption, TooltipComponentOption, VisualMapComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { Pictures, Spread } from "../../data/pictures";
import { css, mixed, readableOn, type Theme } from "./colours";

export type PictureOption = ComposeOption<
  BarSeriesOption | HeatmapSeriesOption | GridComponentOption | TooltipComponentOption | VisualMapComponentOption
>;

/** A bar: how long, what it is called, and whether it is set back as something else than the others. */
export interface Bar {
  label: string;
  value: number;
  shown: string;
  faint?: boolean;
}

const BAR = 20;
const ROW = 32;
const LABEL_SHARE = 0.4;
const NARROWEST_LABEL = 88;
const WIDEST_LABEL = 220;
// Narrower than a word: the words stand on end.
const NARROWEST_COLUMN = 64;

/** How high a picture of so many bars is. */
export function heightOfBars(bars: number): number {
  return bars * ROW + 8;
}

/** The categories of a spread as bars, the largest first, with those left out and those unknown at the end. */
export function barsOf(spread: Spread, words: { others: string; unknown: string }): Bar[] {
  const bars: Bar[] = spread.bars.map(({ label, count }) => ({ label, value: count, shown: String(count) }));
  const rest = [
    { label: words.others, value: spread.others.count },
    { label: words.unknown, value: spread.unknown },
  ].filter(({ value }) => value > 0);
  return [...bars, ...rest.map((bar) => ({ ...bar, shown: String(bar.value), faint: true }))];
}

/** Horizontal bars with their names before and their figures behind them. */
export function barOption(bars: readonly Bar[], theme: Theme, width: number, most?: number): PictureOption {
  const room = Math.min(WIDEST_LABEL, Math.max(NARROWEST_LABEL, width * LABEL_SHARE));
  return {
    ...plain(theme),
    grid: { left: room + 12, right: 56, top: 0, bottom: 0 },
    xAxis: { type: "value", show: false, min: 0, ...(most === undefined ? {} : { max: most }) },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: css(theme.text),
        width: room,
        overflow: "break",
        lineHeight: 15,
        fontSize: 13,
        fontFamily: theme.font,
      },
    },
    series: [
      {
        type: "bar",
        barWidth: BAR,
        showBackground: most !== undefined,
        backgroundStyle: { color: css(mixed(theme.text, theme.surface, 0.08)), borderRadius: 4 },
        label: { show: true, position: "right", color: css(theme.text), fontSize: 13, formatter: shownOf(bars) },
        data: bars.map(({ value, faint }) => ({
          value,
          itemStyle: {
            color: css(faint ? mixed(theme.quiet, theme.surface, 0.55) : theme.primary),
            borderRadius: 4,
          },
        })),
      },
    ],
  };
}

/** Strengths against standings: the more people, the fuller the colour. */
export function heatOption(pictures: Pictures, theme: Theme, width: number): PictureOption {
  const { strengths, standings } = pictures;
  const most = Math.max(1, ...strengths.flatMap(({ counts }) => standings.map(({ key }) => counts[key])));
  const room = Math.min(WIDEST_LABEL, Math.max(NARROWEST_LABEL, width * LABEL_SHARE));
  const column = (width - room - 20) / standings.length;
  const isTight = column < NARROWEST_COLUMN;
  return {
    ...plain(theme),
    grid: { left: room + 12, right: isTight ? 16 : 4, top: isTight ? 84 : 40, bottom: 0 },
    xAxis: {
      type: "category",
      position: "top",
      data: standings.map(({ label }) => label),
      ...bare,
      axisLabel: {
        color: css(theme.quiet),
        interval: 0,
        fontSize: 12,
        ...(isTight ? { rotate: 60 } : { width: column - 4, overflow: "break", lineHeight: 14 }),
        fontFamily: theme.font,
      },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: strengths.map(({ label }) => label),
      ...bare,
      axisLabel: {
        color: css(theme.text),
        width: room,
        overflow: "break",
        lineHeight: 16,
        fontSize: 13,
        fontFamily: theme.font,
      },
    },
    series: [
      {
        type: "heatmap",
        label: { show: true, fontSize: 13 },
        itemStyle: { borderColor: css(theme.surface), borderWidth: 3, borderRadius: 6 },
        emphasis: { disabled: true },
        data: strengths.flatMap(({ counts }, row) =>
          standings.map(({ key }, column) => cell(column, row, counts[key], most, theme)),
        ),
      },
    ],
  };
}

function cell(column: number, row: number, count: number, most: number, theme: Theme) {
  // Few are far apart for the eye, and many near: the root of the share tells 1 from 3 beside 300.
  const share = count ? 0.12 + 0.88 * Math.sqrt(count / most) : 0.04;
  const colour = mixed(count ? theme.primary : theme.text, theme.surface, share);
  return {
    value: [column, row, count],
    itemStyle: { color: css(colour) },
    label: { color: count ? css(readableOn(colour)) : css(theme.quiet), formatter: count ? String(count) : "" },
  };
}

function shownOf(bars: readonly Bar[]) {
  return ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.shown ?? "";
}

const bare = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };

/** What all pictures have in common. Nothing moves: the page is looked at, not watched. */
function plain(theme: Theme): PictureOption {
  return { animation: false, textStyle: { fontFamily: theme.font, color: css(theme.text) } };
}
