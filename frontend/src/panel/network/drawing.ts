/** The chart library, as much of it as the pictures need. A file of its own: it is loaded when a picture is shown. */

import { BarChart, HeatmapChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, HeatmapChart, GridComponent, SVGRenderer]);

/** A picture in an element. It is drawn as SVG, which stays sharp and is printed as it is seen. */
export function drawingIn(element: HTMLElement): ECharts {
  return init(element, undefined, { renderer: "svg" });
}
