import { describe, expect, it } from "vitest";
import fixture from "../../data/fixtures/pictures.json";
import type { Pictures } from "../../data/pictures";
import { contrast, css, mixed, type Rgb, readableOn, rgbOf, type Theme } from "./colours";
import { barOption, barsOf, heatOption, heightOfBars } from "./options";

const pictures = fixture as unknown as Pictures;
const theme: Theme = {
  text: [20, 20, 20],
  quiet: [110, 110, 110],
  line: [220, 220, 220],
  surface: [255, 255, 255],
  primary: [0, 154, 199],
  font: "Roboto",
  still: false,
};
const words = { others: "3 others", unknown: "not known" };

type Found = Record<string, unknown> & { data: Record<string, unknown>[]; links: Record<string, unknown>[] };

function seriesOf(option: object): Found {
  return (option as { series: Found[] }).series[0] as Found;
}

describe("bars", () => {
  it("are the categories that were sent, with those unknown set back at the end", () => {
    expect(barsOf(pictures.employers, words)).toEqual([
      { label: "Example Bank", value: 6, shown: "6" },
      { label: "Example Rail", value: 4, shown: "4" },
      { label: "not known", value: 3, shown: "3", faint: true },
    ]);
    const many = { ...pictures.employers, others: { categories: 3, count: 5 }, unknown: 0 };
    expect(barsOf(many, words).at(-1)).toEqual({ label: "3 others", value: 5, shown: "5", faint: true });
  });

  it("show every figure in words beside the bar", () => {
    const bars = barsOf(pictures.ranks, words);
    const option = barOption(bars, theme, 400);
    const { data, label } = seriesOf(option) as Found & { label: { formatter: (at: { dataIndex: number }) => string } };
    expect(data.map(({ value }) => value)).toEqual([4, 4, 2, 3]);
    expect([label.formatter({ dataIndex: 0 }), label.formatter({ dataIndex: 9 })]).toEqual(["4", ""]);
    expect((option.yAxis as { data: string[] }).data).toEqual(["manager", "specialist", "director", "not known"]);
    expect(heightOfBars(4)).toBeGreaterThan(4 * 28);
  });

  it("reach to a hundred where a hundred is all", () => {
    const [bar] = barsOf(pictures.ranks, words);
    const option = barOption(bar ? [bar] : [], theme, 400, 100);
    expect((option.xAxis as { max: number }).max).toBe(100);
    expect(seriesOf(option).showBackground).toBe(true);
    expect("max" in (barOption([], theme, 400).xAxis as object)).toBe(false);
  });
});

it("fills the more people, the fuller the colour, and every number can be read on it", () => {
  for (const surface of [
    [255, 255, 255],
    [28, 28, 28],
  ] as Rgb[]) {
    const option = heatOption(pictures, { ...theme, surface, text: readableOn(surface) }, 600);
    const cells = seriesOf(option).data as unknown as {
      value: [number, number, number];
      itemStyle: { color: string };
      label: { color: string; formatter: string };
    }[];
    expect(cells).toHaveLength(pictures.strengths.length * pictures.standings.length);
    expect(cells.reduce((sum, { value }) => sum + value[2], 0)).toBe(pictures.ties);
    for (const { value, itemStyle, label } of cells) {
      expect(label.formatter).toBe(value[2] ? String(value[2]) : "");
      if (value[2]) expect(contrast(rgbOf(label.color), rgbOf(itemStyle.color))).toBeGreaterThan(4.5);
    }
  }
});

it("stands the words on end where there is no room for them", () => {
  const labels = (width: number) =>
    (heatOption(pictures, theme, width).xAxis as { axisLabel: { rotate?: number } }).axisLabel;
  expect([labels(700).rotate, labels(320).rotate]).toEqual([undefined, 60]);
});

describe("colours", () => {
  it("are read as browsers write them", () => {
    expect(rgbOf("rgb(0, 154, 199)")).toEqual([0, 154, 199]);
    expect(rgbOf("rgba(0, 0, 0, 0.12)")).toEqual([0, 0, 0]);
    expect(rgbOf("color(srgb 1 0.5 0)")).toEqual([255, 127.5, 0]);
    expect(rgbOf("")).toEqual([0, 0, 0]);
  });

  it("are mixed and written for the chart", () => {
    expect(css(mixed([0, 100, 200], [200, 100, 0], 0.25))).toBe("rgb(150, 100, 50)");
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(readableOn([250, 240, 90])).toEqual([0, 0, 0]);
  });
});
