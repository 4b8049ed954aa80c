/** Colours of the page as a chart takes them: worked out numbers, as a chart knows no custom properties. */

export type Rgb = readonly [number, number, number];

/** What of the page's theme a picture is drawn with. */
export interface Theme {
  text: Rgb;
  quiet: Rgb;
  line: Rgb;
  surface: Rgb;
  primary: Rgb;
  font: string;
  still: boolean;
}

const FULL = 255;

/** Read a computed colour: `rgb(…)` or `color(srgb …)`; black for what cannot be read. */
export function rgbOf(computed: string): Rgb {
  const numbers = (computed.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const scale = computed.startsWith("color(") ? FULL : 1;
  const [red = 0, green = 0, blue = 0] = numbers;
  return [red * scale, green * scale, blue * scale];
}

/** So much of one colour in another: 0 is the other, 1 the one. */
export function mixed(one: Rgb, other: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => one[index] * share + other[index] * (1 - share);
  return [part(0), part(1), part(2)];
}

export function css([red, green, blue]: Rgb): string {
  return `rgb(${Math.round(red)}, ${Math.round(green)}, ${Math.round(blue)})`;
}

/** How far apart two colours are for the eye, 1 to 21 (WCAG 2.2). */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The text that can be read on a colour: black or white, whichever stands out more. */
export function readableOn(background: Rgb): Rgb {
  const white: Rgb = [FULL, FULL, FULL];
  const black: Rgb = [0, 0, 0];
  return contrast(white, background) > contrast(black, background) ? white : black;
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / FULL;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How much larger than usual the reader wants letters to be. */
export function scaleAt(element: HTMLElement): number {
  return Math.max(1, Number.parseFloat(getComputedStyle(element).getPropertyValue("--ha-font-size-scale")) || 1);
}

/** Read the theme where an element stands. */
export function themeAt(element: HTMLElement): Theme {
  const probe = document.createElement("span");
  probe.hidden = true;
  element.shadowRoot?.append(probe);
  const read = (name: string, otherwise: string) => {
    probe.style.color = `var(${name}, ${otherwise})`;
    return rgbOf(getComputedStyle(probe).color);
  };
  const theme = {
    text: read("--primary-text-color", "black"),
    quiet: read("--secondary-text-color", "gray"),
    line: read("--divider-color", "lightgray"),
    surface: read("--card-background-color", "white"),
    primary: read("--primary-color", "teal"),
    font: getComputedStyle(element).fontFamily,
    still: matchMedia("(prefers-reduced-motion: reduce)").matches,
  };
  probe.remove();
  return theme;
}
