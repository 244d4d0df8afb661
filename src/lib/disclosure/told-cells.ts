import { SMALL, WITHHELD, type PackageNode } from '../domain/package.ts';
import { covers, told as toldOf, type Counts, type Layer } from './layer.ts';

/** Counts that may be the true ones, or others under which all that is told reads the same. */
export interface Standing {
  readonly fine: Int32Array;
  /** Of every told cell, one behind the other. */
  readonly sums: Int32Array;
}

/**
 * `by` more of a code at a place and as many fewer of another; and the other way round at another
 * place, so that the totals of both codes stay too. Other null: the totals of the codes change.
 */
export interface Exchange {
  readonly place: number;
  readonly other: number | null;
  readonly code: number;
  readonly instead: number;
  readonly by: number;
}

/** A count that must not be narrowed. */
export interface CellRef {
  /** Position among all told cells. */
  readonly at: number;
  readonly count: number;
  /** Counts that must stay possible: each of them, or one where that is enough. */
  readonly wanted: readonly number[];
  readonly isOneEnough: boolean;
  /** Fine places and codes it holds. */
  readonly places: readonly number[];
  readonly codes: readonly number[];
  /** Headings of the layer it stands in; those of `refined` cells are no one's. */
  readonly place: number;
  readonly node: number;
  readonly layer: number;
}

interface Block {
  readonly layer: Omit<Layer, 'cells'>;
  readonly first: number;
  readonly width: number;
  readonly height: number;
  /** By fine place, 1 where the heading holds it. */
  readonly inPlace: readonly Uint8Array[];
  readonly inNode: readonly Uint8Array[];
  /** How many fine places and codes each heading holds. */
  readonly placesIn: readonly number[];
  readonly codesIn: readonly number[];
  readonly kind: 'told' | 'fresh' | 'refined';
}

/** Every cell of every layer, one behind the other, with what a reader sees in it. */
export class Told {
  readonly targets: readonly CellRef[];
  readonly blocks: readonly Block[];
  readonly places: number;
  readonly codes: number;
  readonly #fine: Int32Array;
  readonly #sums: Int32Array;
  readonly #seen: Int32Array;

  constructor(counts: Counts, blocks: readonly Block[], seen: Int32Array) {
    this.blocks = blocks;
    this.places = counts.placeCodes.length;
    this.codes = counts.codes.length;
    this.#fine = counts.count;
    this.#seen = seen;
    this.#sums = sums(counts, blocks, seen.length);
    this.targets = this.#findTargets();
  }

  get fresh(): Block {
    return this.blocks.find(({ kind }) => kind === 'fresh') as Block;
  }

  /** The true counts. */
  standing(): Standing {
    return { fine: this.#fine, sums: this.#sums };
  }

  withhold(at: number): void {
    this.#seen[at] = WITHHELD;
  }

  /** Whether a cell would read the same with this count in it. */
  reads(at: number, count: number): boolean {
    const block = this.#blockOf(at);
    if (block.kind === 'refined') return count >= 0;
    const seen = this.#seen[at] as number;
    if (seen === WITHHELD) return count >= block.layer.threshold;
    return count >= 0 && toldOf(count, block.layer) === seen;
  }

  /**
   * What it costs that the cell in row `i` and column `j` of a block changes by `by`: nothing where it
   * reads the same, the weight of its figure where it would have to be kept back (totals, which hold
   * much, weigh more), null where that is too late or makes it small.
   */
  cost(block: Block, i: number, j: number, now: number, by: number): number | null {
    const at = block.first + i * block.width + j;
    const count = now + by;
    if (block.kind === 'refined') return count < 0 ? null : 0;
    const seen = this.#seen[at] as number;
    const { threshold } = block.layer;
    if (seen === WITHHELD) return count >= threshold ? 0 : null;
    if (count >= 0 && toldOf(count, block.layer) === seen) return 0;
    if (block.kind === 'told' || seen === SMALL || seen === 0 || count < threshold) return null;
    const held = (block.placesIn[i] as number) * (block.codesIn[j] as number);
    return held * (1 + Math.log(now));
  }

  exchange(standing: Standing, { place, other, code, instead, by }: Exchange): void {
    const { fine, sums: all } = standing;
    const add = (p: number, x: number, amount: number) => {
      fine[p * this.codes + x] = (fine[p * this.codes + x] as number) + amount;
      for (const { first, width, height, inPlace, inNode } of this.blocks)
        for (let i = 0; i < height; i++)
          if (inPlace[i]?.[p])
            for (let j = 0; j < width; j++)
              if (inNode[j]?.[x])
                all[first + i * width + j] = (all[first + i * width + j] as number) + amount;
    };
    add(place, code, by);
    add(place, instead, -by);
    if (other === null) return;
    add(other, instead, by);
    add(other, code, -by);
  }

  #blockOf(at: number): Block {
    return this.blocks.findLast(({ first }) => first <= at) as Block;
  }

  #findTargets(): CellRef[] {
    const targets = new Map<string, CellRef>();
    this.blocks.forEach((block, layer) => {
      const { threshold } = block.layer;
      for (let i = 0; i < block.height; i++)
        for (let j = 0; j < block.width; j++) {
          const at = block.first + i * block.width + j;
          const count = this.#sums[at] as number;
          const isKeptBack = this.#seen[at] === WITHHELD;
          if (!isKeptBack && (count <= 0 || count >= threshold)) continue;
          const places = held(block.inPlace[i]);
          const codes = held(block.inNode[j]);
          const key = `${places.join()}|${codes.join()}`;
          if (targets.has(key)) continue;
          const wanted = isKeptBack ? [count + 1, count - 1] : [1, threshold - 1];
          const where = { places, codes, place: i, node: j, layer };
          targets.set(key, { at, count, wanted, isOneEnough: isKeptBack, ...where });
        }
    });
    return [...targets.values()].sort((a, b) => b.count - a.count);
  }
}

/**
 * Puts the layers beside one another. Where there are more than one, the finest cells that they tell
 * apart together count as small cells too: a difference between two packages must not give them away.
 */
export function joinCells(counts: Counts, told: readonly Layer[], fresh: Layer): Told {
  const layers: [Layer, Block['kind']][] = [
    [fresh, 'fresh'],
    ...told.map((layer): [Layer, Block['kind']] => [layer, 'told']),
  ];
  if (told.length) layers.push([refined(counts, fresh), 'refined']);
  const blocks: Block[] = [];
  const seen: number[] = [];
  for (const [layer, kind] of layers) {
    const inPlace = layer.places.map((node) => membership(node, counts.placeCodes));
    const inNode = layer.nodes.map((node) => membership(node, counts.codes));
    blocks.push({
      layer,
      kind,
      first: seen.length,
      width: layer.nodes.length,
      height: layer.places.length,
      inPlace,
      inNode,
      placesIn: inPlace.map((inside) => held(inside).length),
      codesIn: inNode.map((inside) => held(inside).length),
    });
    seen.push(...layer.cells.flat());
  }
  return new Told(counts, blocks, Int32Array.from(seen));
}

function refined({ placeCodes, codes }: Counts, { threshold, rounding }: Layer): Layer {
  const node = (code: string): PackageNode => ({
    id: code,
    label: { nl: code, en: code },
    parent: null,
    covers: [code],
    effort: null,
  });
  const cells = placeCodes.map(() => codes.map(() => 0));
  return { places: placeCodes.map(node), nodes: codes.map(node), threshold, rounding, cells };
}

function membership(node: PackageNode, codes: readonly string[]): Uint8Array {
  return Uint8Array.from(codes, (code) => (covers(node, code) ? 1 : 0));
}

function held(inside: Uint8Array | undefined): number[] {
  return [...(inside ?? [])].flatMap((is, i) => (is ? [i] : []));
}

function sums(counts: Counts, blocks: readonly Block[], length: number): Int32Array {
  const all = new Int32Array(length);
  const codes = counts.codes.length;
  for (const { first, width, height, inPlace, inNode } of blocks)
    for (let i = 0; i < height; i++)
      for (let j = 0; j < width; j++)
        for (let p = 0; p < counts.placeCodes.length; p++)
          if (inPlace[i]?.[p])
            for (let x = 0; x < codes; x++)
              if (inNode[j]?.[x])
                all[first + i * width + j] =
                  (all[first + i * width + j] as number) + (counts.count[p * codes + x] as number);
  return all;
}
