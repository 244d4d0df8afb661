export interface Colour {
  /** `#rrggbb` */
  readonly hex: string;
  /** 0 to 1. */
  readonly opacity: number;
}

/**
 * A colour as `getComputedStyle` gives it, in the notation that every program which opens SVG knows:
 * `rgb(…)`, `rgba(…)` and `color(srgb …)` as hexadecimal and an opacity. Null for what is no colour
 * (`none`, `url(#…)`) and for what cannot be seen.
 */
export function computedColour(computed: string): Colour | null {
  const match = /^(rgba?|color)\(\s*(?:srgb\s+)?([^)]*)\)$/.exec(computed.trim());
  if (!match) return null;
  const [red = 0, green = 0, blue = 0, opacity = 1] = (match[2] ?? '')
    .split(/[\s,/]+/)
    .filter((part) => part !== '')
    .map((part) => (part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part)));
  if (opacity === 0) return null;
  const scale = match[1] === 'color' ? 255 : 1;
  const hex = [red, green, blue]
    .map((channel) => Math.max(0, Math.min(255, Math.round(channel * scale))))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('');
  return { hex: `#${hex}`, opacity };
}
