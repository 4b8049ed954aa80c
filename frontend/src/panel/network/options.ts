/** The pictures of a network as options of the chart library: figures and a theme in, an option out. */

import type { BarSeriesOption, GraphSeriesOption, HeatmapSeriesOption } from "echarts/charts";
import type { GridComponentOption, TooltipComponentOption, VisualMapComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { Circle, Circles, Pictures, Spread } from "../../data/pictures";
import { css, mixed, readableOn, type Theme } from "./colours";
import { columnsOf, fitting, heightOfMap, type MemberSpot, membersAround, placesOf, type Spot } from "./places";

export type PictureOption = ComposeOption<
  | BarSeriesOption
  | GraphSeriesOption
  | HeatmapSeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | VisualMapComponentOption
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
const LABEL_SHARE = 0.36;
const NARROWEST_LABEL = 88;
const WIDEST_LABEL = 220;
// Narrower than a word: the words stand on end.
const NARROWEST_COLUMN = 64;
const SMALLEST_CIRCLE = 16;
const LARGEST_CIRCLE = 52;
const MEMBER = 7;
const OWN_COMPANY_SHARE = 0.35;
const LONGEST_CIRCLE = 26;
const SHORTEST_NAME = 40;
const THICKEST = 8;

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

/** The circles as larger nodes, some of their people beside them, and lines where people belong to two. */
export function circlesOption(circles: Circles, theme: Theme, width: number): PictureOption {
  const shown = fitting(circles, width);
  const largest = Math.max(1, ...shown.map(({ size }) => size));
  const places = placesOf(circles, width);
  const room = width / columnsOf(width) / 2 - LARGEST_CIRCLE / 2 - MEMBER - 16;
  const nodes = shown.map((circle) => {
    const place = places.get(circle.key) ?? { x: 0, y: 0 };
    const size = sizeOf(circle.size, largest);
    const around = membersAround(place, circle.members.length, size / 2);
    return [
      circleNode(circle, place, size, theme),
      ...circle.members.map((member, index) =>
        memberNode(member, around[index] ?? { ...place, side: "right" }, room, theme),
      ),
    ];
  });
  return {
    ...plain(theme),
    series: [
      {
        type: "graph",
        layout: "none",
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        cursor: "pointer",
        lineStyle: { color: css(mixed(theme.text, theme.surface, 0.2)), width: 1 },
        emphasis: { focus: "adjacency" },
        data: [...nodes.flat(), ...corners(width, heightOfMap(circles, width))],
        links: [
          ...shown.flatMap(({ key, members }) => members.map(({ tie_id }) => ({ source: key, target: tie_id }))),
          ...circles.crossings
            .filter(({ one, other }) => places.has(one) && places.has(other))
            .map(({ one, other, ties }) => crossing(one, other, ties, theme)),
        ],
      },
    ],
  };
}

/** Invisible nodes in the corners: the chart fits what it shows to its size, and so changes nothing. */
function corners(width: number, height: number) {
  const hidden = { symbolSize: 0, silent: true, value: 0, label: { show: false } };
  return [
    { ...hidden, id: "corner:start", x: 0, y: 0 },
    { ...hidden, id: "corner:end", x: width, y: height },
  ];
}

function sizeOf(size: number, largest: number): number {
  return SMALLEST_CIRCLE + (LARGEST_CIRCLE - SMALLEST_CIRCLE) * Math.sqrt(size / largest);
}

function circleNode({ key, name, size, is_own }: Circle, { x, y }: Spot, symbolSize: number, theme: Theme) {
  const colour = is_own
    ? mixed(theme.quiet, theme.surface, OWN_COMPANY_SHARE)
    : mixed(theme.primary, theme.surface, 0.75);
  return {
    id: key,
    name,
    x,
    y,
    value: size,
    symbolSize,
    itemStyle: { color: css(colour) },
    label: {
      show: true,
      position: "bottom" as const,
      distance: 14,
      formatter: () => `${shortened(name, LONGEST_CIRCLE)} · ${size}`,
      color: css(theme.text),
      fontSize: 12,
      fontFamily: theme.font,
    },
  };
}

function memberNode(
  { tie_id, name, strength }: Circle["members"][number],
  spot: MemberSpot,
  room: number,
  theme: Theme,
) {
  return {
    id: tie_id,
    name,
    x: spot.x,
    y: spot.y,
    symbolSize: MEMBER + strength,
    itemStyle: { color: css(mixed(theme.primary, theme.surface, 0.25 + 0.13 * strength)) },
    label: {
      show: true,
      position: spot.side,
      distance: 3,
      width: Math.max(SHORTEST_NAME, room),
      overflow: "truncate" as const,
      // Not the name itself: braces in it would be taken for a template.
      formatter: () => name,
      color: css(theme.quiet),
      fontSize: 11,
      fontFamily: theme.font,
    },
  };
}

function crossing(source: string, target: string, ties: number, theme: Theme) {
  return {
    source,
    target,
    lineStyle: {
      color: css(mixed(theme.primary, theme.surface, 0.6)),
      width: Math.min(THICKEST, 1 + Math.sqrt(ties)),
      curveness: 0.18,
    },
  };
}

function shortened(name: string, longest: number): string {
  const letters = [...name];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : name;
}

function shownOf(bars: readonly Bar[]) {
  return ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.shown ?? "";
}

const bare = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };

/** What all pictures have in common. Nothing moves: the page is looked at, not watched. */
function plain(theme: Theme): PictureOption {
  return { animation: false, textStyle: { fontFamily: theme.font, color: css(theme.text) } };
}
