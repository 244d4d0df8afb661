import type { CellRef, Exchange, Standing, Told } from './told-cells.ts';

/** The exchange that changes a target by `by` and costs least; null where there is none. */
export function findExchange(
  told: Told,
  standing: Standing,
  target: CellRef,
  by: number,
): Exchange | null {
  const outPlaces = others(told.places, target.places);
  const outCodes = others(told.codes, target.codes);
  const split = known.get(told) ?? splits(told);
  known.set(told, split);
  let best: Exchange | null = null;
  let least = Infinity;
  for (const place of target.places)
    for (const code of target.codes) {
      if (fine(told, standing, place, code) + by < 0) continue;
      for (const instead of outCodes) {
        if (fine(told, standing, place, instead) - by < 0) continue;
        for (const other of [...outPlaces, null]) {
          if (other !== null) {
            if (fine(told, standing, other, instead) + by < 0) continue;
            if (fine(told, standing, other, code) - by < 0) continue;
          }
          const cost = costOf(told, standing, split, { place, other, code, instead, by }, least);
          if (cost === null || cost >= least) continue;
          best = { place, other, code, instead, by };
          least = cost;
          if (least === 0) return best;
        }
      }
    }
  return best;
}

interface Split {
  /** Headings that hold one of two and not the other, and with which sign. */
  places(layer: number, one: number, other: number | null): Signed;
  codes(layer: number, one: number, other: number): Signed;
}

type Signed = readonly (readonly [number, number])[];

const known = new WeakMap<Told, Split>();

/** Worked out once for each pair: the search asks for them millions of times. */
function splits(told: Told): Split {
  const find = (
    list: (Signed | undefined)[],
    at: number,
    inside: readonly Uint8Array[],
    one: number,
    other: number | null,
  ): Signed => {
    const made = inside.flatMap((is, i) => {
      const sign = (is[one] as number) - (other === null ? 0 : (is[other] as number));
      return sign === 0 ? [] : [[i, sign] as const];
    });
    list[at] = made;
    return made;
  };
  const inPlaces: (Signed | undefined)[] = [];
  const inCodes: (Signed | undefined)[] = [];
  const inside = (layer: number) => told.blocks[layer] as Told['blocks'][number];
  return {
    places: (layer, one, other) => {
      const at = (layer * told.places + one) * (told.places + 1) + (other ?? told.places);
      return inPlaces[at] ?? find(inPlaces, at, inside(layer).inPlace, one, other);
    },
    codes: (layer, one, other) => {
      const at = (layer * told.codes + one) * told.codes + other;
      return inCodes[at] ?? find(inCodes, at, inside(layer).inNode, one, other);
    },
  };
}

function costOf(
  told: Told,
  { sums }: Standing,
  split: Split,
  { place, other, code, instead, by }: Exchange,
  enough: number,
): number | null {
  let cost = 0;
  for (const [layer, block] of told.blocks.entries())
    for (const [i, ofPlace] of split.places(layer, place, other))
      for (const [j, ofCode] of split.codes(layer, code, instead)) {
        const at = block.first + i * block.width + j;
        const one = told.cost(block, i, j, sums[at] as number, by * ofPlace * ofCode);
        if (one === null) return null;
        cost += one;
        if (cost >= enough) return null;
      }
  return cost;
}

function fine(told: Told, { fine: counts }: Standing, place: number, code: number): number {
  return counts[place * told.codes + code] as number;
}

function others(length: number, held: readonly number[]): number[] {
  return Array.from({ length }, (_, i) => i).filter((i) => !held.includes(i));
}
