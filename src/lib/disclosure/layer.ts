import { SMALL, WITHHELD, type PackageNode } from '../domain/package.ts';

/** What one package tells, or is about to tell, in one of its tables. */
export interface Layer {
  readonly places: readonly PackageNode[];
  readonly nodes: readonly PackageNode[];
  readonly threshold: number;
  readonly rounding: number;
  /** By place and node: the figure told, SMALL or WITHHELD. */
  readonly cells: readonly (readonly number[])[];
}

/** One kind of cell (by place and by code) of the true counts, as fine as any package tells it apart. */
export interface Counts {
  readonly placeCodes: readonly string[];
  readonly codes: readonly string[];
  /** `count[place * codes.length + code]` */
  readonly count: Int32Array;
}

export function covers(node: Pick<PackageNode, 'covers'>, code: string): boolean {
  return node.covers.length === 0 || node.covers.includes(code);
}

/** Codes that no layer tells apart become one. */
export function joinAlike(
  codes: readonly string[],
  headings: readonly (readonly PackageNode[])[],
): { readonly codes: string[]; readonly of: number[] } {
  const seen = new Map<string, number>();
  const first: string[] = [];
  const of = codes.map((code) => {
    const key = headings.map((nodes) => nodes.map((n) => (covers(n, code) ? 1 : 0))).join();
    const known = seen.get(key) ?? first.length;
    if (known === first.length) {
      seen.set(key, known);
      first.push(code);
    }
    return known;
  });
  return { codes: first, of };
}

/** The counts by the codes that any of the layers tells apart. */
export function countsOf(
  pairs: readonly { readonly place: string; readonly code: string; readonly count: number }[],
  layers: readonly Pick<Layer, 'places' | 'nodes'>[],
): Counts {
  const placeList = [...new Set(pairs.map(({ place }) => place))];
  const codeList = [...new Set(pairs.map(({ code }) => code))];
  const places = joinAlike(
    placeList,
    layers.map((layer) => layer.places),
  );
  const codes = joinAlike(
    codeList,
    layers.map((layer) => layer.nodes),
  );
  const placeAt = new Map(placeList.map((code, i) => [code, places.of[i] as number]));
  const codeAt = new Map(codeList.map((code, i) => [code, codes.of[i] as number]));
  const count = new Int32Array(places.codes.length * codes.codes.length);
  for (const pair of pairs) {
    const at =
      (placeAt.get(pair.place) as number) * codes.codes.length + (codeAt.get(pair.code) as number);
    count[at] = (count[at] as number) + pair.count;
  }
  return { placeCodes: places.codes, codes: codes.codes, count };
}

/** The true figures of a table, place by place. */
export function sumsOf(
  { placeCodes, codes, count }: Counts,
  { places, nodes }: Pick<Layer, 'places' | 'nodes'>,
): number[][] {
  const inPlace = places.map((place) => placeCodes.map((code) => covers(place, code)));
  const inNode = nodes.map((node) => codes.map((code) => covers(node, code)));
  return inPlace.map((isHere) =>
    inNode.map((isIt) => {
      let sum = 0;
      placeCodes.forEach((_, p) => {
        if (isHere[p])
          codes.forEach((__, x) => {
            if (isIt[x]) sum += count[p * codes.length + x] as number;
          });
      });
      return sum;
    }),
  );
}

/** What a package tells of a count, before anything is kept back for the sake of another. */
export function told(count: number, { threshold, rounding }: Omit<Layer, 'cells'>): number {
  if (count > 0 && count < threshold) return SMALL;
  return Math.round(count / rounding) * rounding;
}

/** Whether a reader who sees `cell` must allow for this count. */
export function allows(cell: number, count: number, layer: Omit<Layer, 'cells'>): boolean {
  if (cell === WITHHELD) return count >= layer.threshold;
  return count >= 0 && told(count, layer) === cell;
}
