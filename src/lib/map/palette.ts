/** The tokens of app.css that the map draws with, resolved, since WebGL knows no custom properties. */
export interface Palette {
  ground: string;
  street: string;
  mainRoad: string;
  park: string;
  water: string;
  built: string;
  metro: string;
  label: string;
  towerFill: string;
  surface: string;
  ink: string;
  inkSoft: string;
  line: string;
  lineStrong: string;
  accent: string;
  chosen: string;
  focus: string;
  /** More and less than expected. */
  more: string;
  less: string;
  hatch: string;
  /** From nothing to most. */
  rates: readonly string[];
  /** By main type. */
  types: readonly string[];
}

/** The tokens as they stand on an element; `typeColours` may be colours or `var(--token)`. */
export function readPalette(element: Element, typeColours?: readonly string[]): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim() || '#808080';
  return paletteFrom(token, typeColours);
}

export function paletteFrom(
  token: (name: string) => string,
  typeColours: readonly string[] = [1, 2, 3, 4, 5].map((i) => `var(--type-${i})`),
): Palette {
  return {
    ground: token('--map-ground'),
    street: token('--map-street'),
    mainRoad: token('--map-main-road'),
    park: token('--map-park'),
    water: token('--map-water'),
    built: token('--map-built'),
    metro: token('--map-metro'),
    label: token('--map-label'),
    towerFill: token('--tower-fill'),
    surface: token('--surface'),
    ink: token('--ink'),
    inkSoft: token('--ink-soft'),
    line: token('--line'),
    lineStrong: token('--line-strong'),
    accent: token('--accent'),
    chosen: token('--chosen'),
    focus: token('--focus'),
    more: token('--more'),
    less: token('--less'),
    hatch: token('--hatch'),
    rates: [0, 1, 2, 3, 4, 5].map((i) => token(`--rate-${i}`)),
    types: typeColours.map((colour) => {
      const name = /^var\((--[\w-]+)\)$/.exec(colour)?.[1];
      return name ? token(name) : colour;
    }),
  };
}
